package org.wangge.grid.tree;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.kit.place.GeoJson;
import org.wangge.testing.EventSamples;

class EventSampleTest {

    @Test
    void the_sample_is_what_a_grid_s_state_looks_like() throws Exception {
        String boundary = """
                {"type":"MultiPolygon","coordinates":[
                    [[[113.7,34.74],[113.71,34.74],[113.71,34.75],[113.7,34.75],[113.7,34.74]]],
                    [[[113.72,34.76],[113.73,34.76],[113.73,34.77],[113.72,34.76]]]]}""";
        Grid grid = new Grid(
                UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11"),
                UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01"),
                UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01"),
                2,
                3,
                Instant.parse("2026-01-05T08:00:00Z"),
                new Attributes(
                        "SDL-01",
                        "南岗",
                        GridKind.VILLAGE_TURNED_COMMUNITY,
                        DrawnBy.LAND_OWNERSHIP,
                        "南岗村民委员会",
                        new Profile(2001, 0.45, 317)),
                GeoJson.multiPolygon(new ObjectMapper().readTree(boundary)));
        EventSamples.matches(GridState.of(grid));
    }
}
