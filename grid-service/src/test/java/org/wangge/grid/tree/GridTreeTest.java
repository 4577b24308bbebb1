package org.wangge.grid.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.wangge.grid.boundary.BoundaryRules;
import org.wangge.kit.problem.NotFound;

/** An office of 8 by 8 hundredths of a degree, its western and eastern half, and a quarter in the western one. */
class GridTreeTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Instant BEFORE = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T08:00:00Z");
    private static final BoundaryRules RULES = new BoundaryRules(1);
    private static final UUID OFFICE = new UUID(0, 1);
    private static final UUID WEST = new UUID(0, 2);
    private static final UUID EAST = new UUID(0, 3);
    private static final UUID QUARTER = new UUID(0, 4);
    private static final UUID NEW = new UUID(0, 9);
    private static final UUID ENDED = new UUID(0, 8);

    private final List<Grid> living = List.of(
            grid(OFFICE, null, 1, "A", box(0, 0, 8, 8)),
            grid(WEST, OFFICE, 2, "A-01", box(0, 0, 4, 8)),
            grid(EAST, OFFICE, 2, "A-02", box(4, 0, 4, 8)),
            grid(QUARTER, WEST, 3, "A-01-01", box(0, 0, 4, 4)));
    private final GridTree tree = new GridTree(OFFICE, NOW, living, List.of(), Set.of(ENDED));

    @Test
    void a_grid_may_be_added_below_any_but_the_fourth_level() {
        tree.create(NEW, WEST, 3, attributes("A-01-02"), box(0, 4, 4, 4));
        tree.create(new UUID(0, 10), QUARTER, 4, attributes("A-01-01-01"), box(0, 0, 1, 1));
        TreeChange change = tree.settle(RULES);
        assertEquals(
                List.of("A-01-02", "A-01-01-01"),
                change.revised().stream().map(Grid::code).toList());
        assertEquals(
                List.of(1L, 1L), change.revised().stream().map(Grid::version).toList());
        assertEquals(NOW, change.revised().get(0).since());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, LEVEL_FOLLOWS_PARENT",
        "2, 2, LEVEL_FOLLOWS_PARENT",
        "2, 4, LEVEL_FOLLOWS_PARENT",
        "4, 3, LEVEL_FOLLOWS_PARENT",
        "7, 2, PARENT_EXISTS",
        "8, 3, PARENT_EXISTS",
        "0, 2, LEVEL_FOLLOWS_PARENT",
        "0, 1, ONE_ROOT",
        "1, 1, LEVEL_FOLLOWS_PARENT"
    })
    void a_grid_is_one_level_below_a_living_parent_of_the_office(int parent, int level, Rule rule) {
        UUID under = parent == 0 ? null : new UUID(0, parent);
        tree.create(NEW, under, level, attributes("A-09"), box(0, 4, 1, 1));
        assertRefused(rule);
    }

    @Test
    void a_code_names_one_living_grid() {
        tree.create(NEW, WEST, 3, attributes("A-02"), box(0, 4, 4, 4));
        assertEquals(NEW, assertRefused(Rule.CODE_UNIQUE).grid());
    }

    @Test
    void two_grids_may_exchange_their_codes() {
        tree.change(WEST, attributes("A-02"), box(0, 0, 4, 8));
        tree.change(EAST, attributes("A-01"), box(4, 0, 4, 8));
        assertEquals(2, tree.settle(RULES).changed().size());
    }

    @Test
    void an_id_is_used_once_for_ever() {
        tree.create(ENDED, WEST, 3, attributes("A-01-02"), box(0, 4, 4, 4));
        assertRefused(Rule.ID_UNIQUE);
    }

    @Test
    void a_child_lies_inside_its_parent() {
        tree.create(NEW, WEST, 3, attributes("A-01-02"), box(0, 4, 5, 4));
        Objection objection = assertRefused(Rule.INSIDE_PARENT);
        assertEquals(box(4, 4, 1, 4).getEnvelopeInternal().getMinX(), west(objection), 1e-9);
    }

    @Test
    void a_parent_may_not_shrink_from_under_its_children() {
        tree.change(WEST, attributes("A-01"), box(0, 0, 3, 8));
        assertEquals(QUARTER, assertRefused(Rule.INSIDE_PARENT).grid());
    }

    @Test
    void siblings_do_not_overlap() {
        tree.change(EAST, attributes("A-02"), box(3, 0, 5, 8));
        Objection objection = assertRefused(Rule.APART_FROM_SIBLINGS);
        assertEquals(box(3, 0, 1, 8).getEnvelopeInternal().getMinX(), west(objection), 1e-9);
    }

    @Test
    void two_new_siblings_that_overlap_are_named_once() {
        tree.create(NEW, WEST, 3, attributes("A-01-02"), box(0, 4, 4, 3));
        tree.create(new UUID(0, 10), WEST, 3, attributes("A-01-03"), box(0, 6, 4, 2));
        assertRefused(Rule.APART_FROM_SIBLINGS);
    }

    @Test
    void a_border_may_move_between_two_siblings_at_once() {
        tree.change(WEST, attributes("A-01"), box(0, 0, 5, 8));
        tree.change(EAST, attributes("A-02"), box(5, 0, 3, 8));
        TreeChange change = tree.settle(RULES);
        assertEquals(
                List.of(2L, 2L), change.changed().stream().map(Grid::version).toList());
    }

    @Test
    void offices_do_not_overlap_or_share_a_code() {
        UUID other = new UUID(1, 1);
        Grid neighbour = new Grid(other, other, null, 1, 1, BEFORE, attributes("B"), box(8, 0, 8, 8));
        GridTree open = new GridTree(OFFICE, NOW, living, List.of(neighbour), Set.of());
        open.change(OFFICE, attributes("B"), box(0, 0, 9, 8));
        TreeRefused refused = assertThrows(TreeRefused.class, () -> open.settle(RULES));
        assertEquals(
                List.of(Rule.CODE_UNIQUE, Rule.APART_FROM_SIBLINGS),
                refused.objections().stream().map(Objection::rule).toList());
    }

    @Test
    void a_move_keeps_the_level_and_fits_the_new_parent() {
        tree.move(QUARTER, EAST);
        assertRefused(Rule.INSIDE_PARENT);
        GridTree second = new GridTree(OFFICE, NOW, living, List.of(), Set.of());
        second.change(QUARTER, attributes("A-02-01"), box(4, 0, 4, 4));
        second.move(QUARTER, EAST);
        assertEquals(EAST, second.settle(RULES).changed().get(0).parent());
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 4", "2, 2", "2, 3"})
    void there_is_no_move_to_another_level_nor_in_a_circle(int grid, int parent) {
        tree.move(new UUID(0, grid), new UUID(0, parent));
        assertThrows(TreeRefused.class, () -> tree.settle(RULES));
    }

    @Test
    void what_has_living_children_cannot_end() {
        tree.retire(WEST);
        assertRefused(Rule.CHILDLESS_AT_END);
    }

    @Test
    void leaves_end_before_their_parents() {
        tree.retire(QUARTER);
        tree.retire(WEST);
        tree.retire(EAST);
        tree.retire(OFFICE);
        assertEquals(4, tree.settle(RULES).retired().size());
        assertTrue(tree.living().isEmpty());
        assertThrows(NotFound.class, () -> tree.get(OFFICE));
    }

    @Test
    void a_change_to_the_same_is_none() {
        tree.change(WEST, attributes("A-01"), box(0, 0, 4, 8));
        assertTrue(tree.settle(RULES).isNothing());
    }

    @Test
    void a_name_may_change_though_the_tolerance_has_become_narrower_since() {
        List<Grid> loose = new ArrayList<>(living);
        loose.add(grid(NEW, WEST, 3, "A-01-02", box(0, 3.99, 4, 4)));
        GridTree open = new GridTree(OFFICE, NOW, loose, List.of(), Set.of());
        open.change(NEW, attributes("A-01-03"), box(0, 3.99, 4, 4));
        assertEquals(1, open.settle(RULES).changed().size());
    }

    private Objection assertRefused(Rule rule) {
        TreeRefused refused = assertThrows(TreeRefused.class, () -> tree.settle(RULES));
        assertEquals(
                List.of(rule),
                refused.objections().stream().map(Objection::rule).toList());
        return refused.objections().get(0);
    }

    private static double west(Objection objection) {
        return objection.where().orElseThrow().getEnvelopeInternal().getMinX();
    }

    private static Grid grid(UUID id, @Nullable UUID parent, int level, String code, MultiPolygon boundary) {
        return new Grid(id, OFFICE, parent, level, 1, BEFORE, attributes(code), boundary);
    }

    private static Attributes attributes(String code) {
        return new Attributes(code, code, GridKind.RESIDENTIAL, DrawnBy.RESIDENTIAL_BLOCK, "Body", Profile.UNKNOWN);
    }

    private static MultiPolygon box(double x, double y, double width, double height) {
        double west = 113.7 + x / 100;
        double south = 34.7 + y / 100;
        Envelope envelope = new Envelope(west, west + width / 100, south, south + height / 100);
        return GEOMETRIES.createMultiPolygon(new Polygon[] {(Polygon) GEOMETRIES.toGeometry(envelope)});
    }
}
