package org.wangge.kit.id;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
