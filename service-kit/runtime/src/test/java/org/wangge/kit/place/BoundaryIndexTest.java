package org.wangge.kit.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wangge.kit.place.BoundaryIndex.Entry;

/** An office of 8 × 8 degrees in four quarters, the first of them in four again; and an office of its own further east. */
class BoundaryIndexTest {

    private static final List<Entry<String>> OFFICE = List.of(
            new Entry<>("office", null, 1, "A", Squares.of(0, 0, 8)),
            new Entry<>("sw", "office", 2, "A-01", Squares.of(0, 0, 4)),
            new Entry<>("se", "office", 2, "A-02", Squares.of(4, 0, 4)),
            new Entry<>("nw", "office", 2, "A-03", Squares.of(0, 4, 4)),
            new Entry<>("ne", "office", 2, "A-04", Squares.of(4, 4, 3)),
            new Entry<>("sw-1", "sw", 3, "A-01-01", Squares.of(0, 0, 2)),
            new Entry<>("sw-2", "sw", 3, "A-01-02", Squares.of(2, 0, 2)),
            new Entry<>("sw-3", "sw", 3, "A-01-03", Squares.of(0, 2, 2)),
            new Entry<>("sw-4", "sw", 3, "A-01-04", Squares.of(2, 2, 2)),
            new Entry<>("other", null, 1, "B", Squares.of(20, 0, 8)));

    private final BoundaryIndex<String> index = BoundaryIndex.of(OFFICE);

    @Test
    void a_point_has_a_path_from_the_office_to_its_deepest_grid() {
        assertEquals(List.of("office", "sw", "sw-4"), index.locate(3, 3));
        assertEquals(List.of("office", "se"), index.locate(6, 1));
        assertEquals(List.of("office"), index.locate(7.5, 7.5));
        assertEquals(List.of("other"), index.locate(21, 1));
    }

    @Test
    void a_point_in_no_grid_has_no_path() {
        assertEquals(List.of(), index.locate(10, 4));
        assertEquals(List.of(), BoundaryIndex.of(List.<Entry<String>>of()).locate(1, 1));
    }

    @Test
    void a_point_on_a_border_belongs_to_the_deepest_owner_with_the_smallest_code() {
        assertEquals(List.of("office", "sw", "sw-1"), index.locate(2, 2));
        assertEquals(List.of("office", "sw", "sw-2"), index.locate(4, 1));
        assertEquals(List.of("office", "se"), index.locate(6, 4));
        assertEquals(List.of("office", "sw", "sw-4"), index.locate(4, 4));
    }

    @Property(tries = 50)
    void the_owner_of_a_border_point_does_not_depend_on_the_order_of_grids(
            @ForAll @IntRange(max = 8) int x, @ForAll @IntRange(max = 8) int y, @ForAll long seed) {
        List<Entry<String>> shuffled = new ArrayList<>(OFFICE);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(index.locate(x, y), BoundaryIndex.of(shuffled).locate(x, y));
    }

    @Property
    void every_point_inside_the_office_is_in_it(
            @ForAll @DoubleRange(min = 0, max = 8) double x, @ForAll @DoubleRange(min = 0, max = 8) double y) {
        List<String> path = index.locate(x, y);
        assertEquals("office", path.get(0));
        assertTrue(x > 4 || y > 4 || path.size() == 3, path::toString);
    }

    @Test
    void a_point_outside_is_nearest_to_one_office() {
        assertEquals(Optional.of("office"), index.nearestRoot(10, 4));
        assertEquals(Optional.of("other"), index.nearestRoot(19, 4));
        assertEquals(Optional.of("other"), index.nearestRoot(22, 4));
        assertEquals(
                Optional.empty(), BoundaryIndex.of(List.<Entry<String>>of()).nearestRoot(1, 1));
    }

    @Test
    void a_copy_that_holds_half_a_move_still_answers() {
        BoundaryIndex<String> circle = BoundaryIndex.of(List.of(
                new Entry<>("a", "b", 2, "A", Squares.of(0, 0, 2)),
                new Entry<>("b", "a", 3, "B", Squares.of(0, 0, 1))));
        assertEquals(List.of("a", "b"), circle.locate(0.5, 0.5));
        BoundaryIndex<String> orphan =
                BoundaryIndex.of(List.of(new Entry<>("a", "unknown", 2, "A", Squares.of(0, 0, 2))));
        assertEquals(List.of("a"), orphan.locate(1, 1));
        assertEquals(Optional.empty(), orphan.nearestRoot(1, 1));
    }

    @Test
    void a_renewed_index_answers_as_a_new_one() {
        List<Entry<String>> changed = new ArrayList<>(OFFICE);
        changed.set(4, new Entry<>("ne", "office", 2, "A-04", Squares.of(4, 4, 4)));
        changed.remove(9);
        changed.remove(8);
        changed.add(new Entry<>("sw-5", "sw", 3, "A-01-05", Squares.of(2, 2, 1)));
        BoundaryIndex<String> renewed = index.renewed(changed);
        BoundaryIndex<String> made = BoundaryIndex.of(changed);
        for (double x = -0.5; x < 9; x += 0.5) {
            for (double y = -0.5; y < 9; y += 0.5) {
                assertEquals(made.locate(x, y), renewed.locate(x, y));
            }
        }
        assertEquals(List.of("office", "ne"), renewed.locate(7.5, 7.5));
        assertEquals(List.of("office", "sw", "sw-5"), renewed.locate(2.5, 2.5));
        assertEquals(List.of("office"), index.locate(7.5, 7.5));
        assertEquals(made.size(), renewed.size());
    }

    @Test
    void two_boundaries_of_one_key_are_a_mistake() {
        assertThrows(IllegalArgumentException.class, () -> BoundaryIndex.of(List.of(OFFICE.get(0), OFFICE.get(0))));
        assertEquals(OFFICE.size(), index.size());
    }

    @Test
    void many_threads_may_ask_a_new_index_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> questions = Collections.nCopies(200, () -> index.locate(3, 3));
            for (Future<List<String>> answer : threads.invokeAll(questions)) {
                assertEquals(List.of("office", "sw", "sw-4"), answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
