package org.wangge.kit.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.kit.problem.Malformed;

class IdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01",
                "0198C8A4-7D1E-7B6E-9A52-2F4F0F7B8C01",
                "0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c0",
                "0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c0g",
                "0198c8a4-7d1e-7b6e-9a5202f4f0f7b8c01",
                "0198c8a47d1e-7b6e-9a52-2f4f0f7b8c01-",
                "-198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01",
                "counts",
                ""
            })
    void an_id_is_found_where_the_pattern_finds_one(String text) {
        String path = "/v1/things/" + text;
        assertEquals(Ids.TEXT.matcher(text).matches(), Ids.isAt("/v1/things/".length(), path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c0",
                "0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c011",
                " 0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01",
                "counts",
                ""
            })
    void what_is_no_id_in_full_is_malformed(String text) {
        assertThrows(Malformed.class, () -> Ids.parse("grid", text));
    }

    @Test
    void an_id_is_read_in_either_case() {
        UUID id = Ids.next();
        assertEquals(id, Ids.parse("grid", id.toString()));
        assertEquals(id, Ids.parse("grid", id.toString().toUpperCase(Locale.ROOT)));
    }
}
