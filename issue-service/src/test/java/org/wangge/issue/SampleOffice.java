package org.wangge.issue;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.territory.Territory;
import org.wangge.kit.id.Ids;
import org.wangge.kit.place.Point;
import org.wangge.testing.Topics;

/**
 * An office heard of over Kafka: north and south, under the north a market and a yard, under the south a quay. Places and
 * people are made up. Accounts are named as their posts. Ids of grids and people follow from names: where the service is
 * started anew beside the same servers, the office is the one that is there.
 */
public final class SampleOffice {

    public static final UUID OFFICE = idOf("SO");
    public static final UUID NORTH = idOf("SO-01");
    public static final UUID SOUTH = idOf("SO-02");
    public static final UUID MARKET = idOf("SO-01-01");
    public static final UUID YARD = idOf("SO-01-02");
    public static final UUID QUAY = idOf("SO-02-01");
    public static final UUID FAR_OFFICE = idOf("FO");

    public static final List<Double> IN_MARKET = List.of(113.72, 34.77);
    public static final List<Double> IN_YARD = List.of(113.77, 34.77);
    public static final List<Double> IN_QUAY = List.of(113.72, 34.72);
    public static final List<Double> IN_NO_GRID = List.of(113.65, 34.75);

    private static boolean ready;

    private SampleOffice() {}

    /** Sends the office out and waits until the service has it, once for all tests. */
    public static synchronized void open() {
        if (ready) {
            return;
        }
        grid(OFFICE, 1, null, OFFICE, 1, "SO", square(113.70, 34.70, 113.80, 34.80));
        grid(NORTH, 1, OFFICE, OFFICE, 2, "SO-01", square(113.70, 34.75, 113.80, 34.80));
        grid(SOUTH, 1, OFFICE, OFFICE, 2, "SO-02", square(113.70, 34.70, 113.80, 34.75));
        grid(MARKET, 1, NORTH, OFFICE, 3, "SO-01-01", square(113.70, 34.75, 113.75, 34.80));
        grid(YARD, 1, NORTH, OFFICE, 3, "SO-01-02", square(113.75, 34.75, 113.80, 34.80));
        grid(QUAY, 1, SOUTH, OFFICE, 3, "SO-02-01", square(113.70, 34.70, 113.75, 34.75));
        grid(FAR_OFFICE, 1, null, FAR_OFFICE, 1, "FO", square(114.70, 34.70, 114.80, 34.80));
        post("office-lead", OFFICE, "LEAD");
        post("north-lead", NORTH, "LEAD");
        post("north-deputy", NORTH, "DEPUTY_LEAD");
        post("north-member", NORTH, "MEMBER");
        post("market-worker", MARKET, "MEMBER");
        post("yard-lead", YARD, "LEAD");
        post("south-lead", SOUTH, "LEAD");
        post("quay-worker", QUAY, "MEMBER");
        post("supervisor", OFFICE, "SUPERVISOR");
        post("resolving-supervisor", OFFICE, "SUPERVISOR");
        for (int i = 1; i <= 50; i++) {
            post("deputy-" + i, MARKET, "DEPUTY_LEAD");
        }
        posting(Ids.next(), 1, "former-lead", NORTH, "LEAD", LocalDate.now().minusDays(2));
        Territory territory = Arc.container().select(Territory.class).get();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> QUAY.equals(
                                territory.locate(new Point(113.72, 34.72)).grid())
                        && YARD.equals(
                                territory.locate(new Point(113.77, 34.77)).grid())
                        && MARKET.equals(
                                territory.locate(new Point(113.72, 34.77)).grid())
                        && FAR_OFFICE.equals(
                                territory.locate(new Point(114.75, 34.75)).grid()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.number("select count(*) from posting_copy where office = ?", OFFICE) >= 61);
        await().until(() ->
                Rows.number("select count(*) from grid_copy where office = ? and path[1] = office", OFFICE) >= 6);
        Desk.by("administrator", "administrator").prepare(OFFICE);
        ready = true;
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The person behind an account. */
    public static UUID person(String account) {
        return idOf("person " + account);
    }

    /** Sends a posting that is valid from long ago on. */
    public static UUID post(String account, UUID grid, String role) {
        UUID id = Ids.next();
        posting(id, 1, account, grid, role, null);
        return id;
    }

    public static void posting(
            UUID id, long version, String account, UUID grid, String role, @Nullable LocalDate lastDay) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "id",
                id,
                "version",
                version,
                "office",
                OFFICE,
                "grid",
                grid,
                "role",
                role,
                "from",
                "2014-09-01",
                "firstSecretary",
                false,
                "person",
                person(account),
                "personName",
                "Name of " + account,
                "occupation",
                "COMMUNITY_CADRE"));
        state.put("account", account);
        if (lastDay != null) {
            state.put("to", lastDay.toString());
        }
        Topics.sendEvent("postings", id, state);
    }

    public static void grid(
            UUID id,
            long version,
            @Nullable UUID parent,
            UUID office,
            int level,
            String code,
            Map<String, ?> boundary) {
        Topics.sendEvent("grids", id, gridState(id, version, parent, office, level, code, boundary));
    }

    public static Map<String, Object> gridState(
            UUID id,
            long version,
            @Nullable UUID parent,
            UUID office,
            int level,
            String code,
            Map<String, ?> boundary) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "id", id,
                "version", version,
                "office", office,
                "level", level,
                "code", code,
                "name", "Grid " + code,
                "kind", "RESIDENTIAL",
                "managingBody", "Body of " + code,
                "boundary", boundary));
        if (parent != null) {
            state.put("parent", parent);
        }
        return state;
    }

    /** A GeoJSON MultiPolygon of one rectangle. */
    public static Map<String, Object> square(double west, double south, double east, double north) {
        return Map.of(
                "type",
                "MultiPolygon",
                "coordinates",
                List.of(List.of(List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north),
                        List.of(west, south)))));
    }
}
