package org.wangge.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

    private static final String ID = "0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01";

    private final PathTemplate things = new PathTemplate("/v1/things/{id}");
    private final PathTemplate parts = new PathTemplate("/v1/things/{id}/parts/{id}/form");

    @Test
    void paths_with_ids_where_they_belong_match() {
        assertTrue(things.matches("/v1/things/" + ID));
        assertTrue(parts.matches("/v1/things/" + ID + "/parts/" + UUID.randomUUID() + "/form"));
        assertTrue(new PathTemplate("/v1/things").matches("/v1/things"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/v1/things",
                "/v1/things/",
                "/v1/things/counts",
                "/v1/things/" + ID + "/",
                "/v1/things/" + ID + "/parts",
                "/v1/things/0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c0",
                "/v1/things/0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c0x",
                "/v1/thongs/" + ID,
                "/v1/things/{id}"
            })
    void others_do_not(String path) {
        assertFalse(things.matches(path));
        assertFalse(parts.matches(path));
    }

    @Test
    void the_first_id_is_told() {
        UUID id = UUID.fromString(ID);
        assertEquals(id, things.id("/v1/things/" + ID));
        assertEquals(id, parts.id("/v1/things/" + ID + "/parts/" + UUID.randomUUID() + "/form"));
    }
}
