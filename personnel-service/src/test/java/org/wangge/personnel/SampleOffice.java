package org.wangge.personnel;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Tokens;
import org.wangge.testing.Topics;

/**
 * An office of its own for one test: two second-level grids, the first with a third-level and a fourth-level grid under
 * it. Made known the way grid-service does.
 */
public final class SampleOffice {

    public final String code =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    public final UUID id = Ids.next();
    public final UUID community = Ids.next();
    public final UUID block = Ids.next();
    public final UUID market = Ids.next();
    public final UUID otherCommunity = Ids.next();

    private SampleOffice() {}

    public static SampleOffice opened() {
        SampleOffice office = new SampleOffice();
        office.tell(office.id, null, 1, "");
        office.tell(office.community, office.id, 2, "-01");
        office.tell(office.otherCommunity, office.id, 2, "-02");
        office.tell(office.block, office.community, 3, "-01-01");
        office.tell(office.market, office.block, 4, "-01-01-01");
        office.awaitKnown(office.id, office.community, office.otherCommunity, office.block, office.market);
        return office;
    }

    public UUID tell(UUID grid, UUID parent, int level, String suffix) {
        return Topics.sendEvent("grids", grid, state(grid, parent, level, suffix, 1, "网格" + suffix));
    }

    /** A state of a grid as grid-service tells it. */
    public Map<String, Object> state(UUID grid, UUID parent, int level, String suffix, long version, String name) {
        Map<String, Object> state = new HashMap<>();
        state.put("id", grid);
        state.put("version", version);
        state.put("office", id);
        state.put("parent", parent);
        state.put("level", level);
        state.put("code", code + suffix);
        state.put("name", name);
        state.put("kind", "RESIDENTIAL");
        state.put("managingBody", "made up");
        state.put("boundary", Map.of("type", "MultiPolygon", "coordinates", List.of()));
        return state;
    }

    public static void awaitKnown(UUID... grids) {
        String administrator = Tokens.of("waiting", "administrator");
        for (UUID grid : grids) {
            Awaitility.await("grid " + grid)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> given().auth()
                                    .oauth2(administrator)
                                    .get("/v1/postings/answerable?grid=" + grid)
                                    .statusCode()
                            == 200);
        }
    }
}
