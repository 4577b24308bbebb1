package org.wangge.kit.admission;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final String THING = "/v1/things/0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01";

    private final Lanes lanes = new Lanes(new AdmissionSettings() {
        @Override
        public Optional<Integer> atWork() {
            return Optional.of(4);
        }

        @Override
        public int waiting() {
            return 64;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Map<String, Apart> apart() {
            return Map.of("/v1/photos", apart(32, true), "/v1/places", apart(4, false));
        }

        private static Apart apart(int places, boolean needDatabase) {
            return new Apart() {
                @Override
                public int places() {
                    return places;
                }

                @Override
                public boolean needDatabase() {
                    return needDatabase;
                }
            };
        }

        @Override
        public Map<String, Integer> shared() {
            return Map.of("/v1/things/{id}", 64);
        }
    });

    private final Lane usual = lane(HttpMethod.POST, "/v1/things");

    @Test
    void the_api_has_one_lane_for_reads_and_writes() {
        assertSame(usual, lane(HttpMethod.GET, "/v1/things"));
        assertSame(usual, lane(HttpMethod.PUT, "/v1/others/1"));
        assertNull(lanes.of(HttpMethod.GET, "/q/health/live"));
    }

    @Test
    void what_takes_long_has_a_lane_of_its_own() {
        assertNotSame(usual, lane(HttpMethod.POST, "/v1/photos"));
        assertSame(lane(HttpMethod.POST, "/v1/photos"), lane(HttpMethod.GET, "/v1/photos/1"));
    }

    @Test
    void everything_needs_the_database_but_what_is_said_to_need_none() {
        assertTrue(usual.needsDatabase());
        assertTrue(lane(HttpMethod.GET, THING).needsDatabase());
        assertTrue(lane(HttpMethod.GET, "/v1/photos/1").needsDatabase());
        assertFalse(lane(HttpMethod.GET, "/v1/places").needsDatabase());
    }

    @Test
    void reading_one_thing_has_a_lane_of_its_own_and_nothing_else_of_it_does() {
        assertNotSame(usual, lane(HttpMethod.GET, THING));
        assertSame(lane(HttpMethod.GET, THING), lane(HttpMethod.HEAD, THING));
        assertSame(usual, lane(HttpMethod.PUT, THING));
        assertSame(usual, lane(HttpMethod.GET, THING + "/photos"));
        assertSame(usual, lane(HttpMethod.GET, "/v1/things/counts"));
        assertSame(usual, lane(HttpMethod.GET, THING.replace("8c01", "8c0x")));
    }

    private Lane lane(HttpMethod method, String path) {
        Lane lane = lanes.of(method, path);
        assertNotNull(lane);
        return lane;
    }
}
