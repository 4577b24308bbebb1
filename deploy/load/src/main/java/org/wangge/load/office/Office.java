package org.wangge.load.office;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.wangge.load.bench.Database;
import org.wangge.testing.Topics;

/**
 * An office of 69 grids in four levels, squares within squares, as grid-service and personnel-service would tell of it: each leaf
 * has a lead, the office a lead, a worker and a supervisor. Always the same one, so telling of it again changes nothing.
 */
public final class Office {

    public static final String LEAD = "office-lead";
    public static final String WORKER = "worker";
    public static final String SUPERVISOR = "supervisor";

    /** Where it lies, in degrees. */
    static final double WEST = 113.70;

    static final double SOUTH = 34.70;
    static final double SIZE = 0.12;

    private static final List<Area> AREAS = areas();

    private Office() {}

    /** A grid: a rectangle. */
    public record Area(
            UUID id, @Nullable UUID parent, int level, double west, double south, double width, double height) {

        /** Its middle, as a report gives it. */
        public String point() {
            return "[" + (west + width / 2) + "," + (south + height / 2) + "]";
        }
    }

    public static UUID id() {
        return AREAS.get(0).id();
    }

    public static List<Area> all() {
        return AREAS;
    }

    public static List<Area> leaves() {
        return AREAS.stream().filter(area -> area.level() == 4).toList();
    }

    /** The account of a leaf's lead. */
    public static String leadOf(Area leaf) {
        return "lead-of-" + leaf.id();
    }

    public static UUID person(String account) {
        return UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells of it on the topics. */
    public static void tell() {
        AREAS.forEach(Office::tellGrid);
        post(LEAD, id(), "LEAD");
        post(WORKER, id(), "MEMBER");
        post(SUPERVISOR, id(), "SUPERVISOR");
        for (Area leaf : leaves()) {
            post(leadOf(leaf), leaf.id(), "LEAD");
        }
    }

    /** Waits until issue-service has its copies. */
    public static void awaitIn(Database issues) {
        Awaitility.await("issue-service knows the office")
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() ->
                        issues.number("select count(*) from grid_copy where path[1] = '" + id() + "'") == AREAS.size()
                                && issues.number("select count(*) from posting_copy") == leaves().size() + 3);
    }

    private static void tellGrid(Area area) {
        double east = area.west() + area.width();
        double north = area.south() + area.height();
        Map<String, Object> state = new HashMap<>(Map.of(
                "id",
                area.id(),
                "version",
                1,
                "office",
                id(),
                "level",
                area.level(),
                "code",
                "LO-" + AREAS.indexOf(area),
                "name",
                "Grid " + AREAS.indexOf(area),
                "kind",
                area.parent() == null ? "OFFICE" : "COMMUNITY",
                "managingBody",
                "Committee",
                "boundary",
                Map.of(
                        "type",
                        "MultiPolygon",
                        "coordinates",
                        List.of(List.of(List.of(
                                List.of(area.west(), area.south()),
                                List.of(east, area.south()),
                                List.of(east, north),
                                List.of(area.west(), north),
                                List.of(area.west(), area.south())))))));
        if (area.parent() != null) {
            state.put("parent", area.parent());
        }
        Topics.sendEvent("grids", area.id(), state);
    }

    private static void post(String account, UUID grid, String role) {
        UUID posting = person("posting of " + account);
        Topics.sendEvent(
                "postings",
                posting,
                Map.of(
                        "id",
                        posting,
                        "version",
                        1,
                        "office",
                        id(),
                        "grid",
                        grid,
                        "role",
                        role,
                        "from",
                        LocalDate.now(ZoneOffset.UTC).minusYears(1).toString(),
                        "person",
                        person(account),
                        "personName",
                        "Name of " + account,
                        "account",
                        account));
    }

    private static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        divide(new Area(person("grid 0"), null, 1, WEST, SOUTH, SIZE, SIZE), areas);
        return List.copyOf(areas);
    }

    /** In four, and the lowest in three strips. */
    private static void divide(Area area, List<Area> areas) {
        areas.add(area);
        int columns = area.level() < 3 ? 2 : 3;
        int rows = area.level() < 3 ? 2 : 1;
        for (int i = 0; area.level() < 4 && i < columns * rows; i++) {
            double width = area.width() / columns;
            double height = area.height() / rows;
            divide(
                    new Area(
                            person("grid " + areas.size()),
                            area.id(),
                            area.level() + 1,
                            area.west() + i % columns * width,
                            area.south() + i / columns * height,
                            width,
                            height),
                    areas);
        }
    }
}
