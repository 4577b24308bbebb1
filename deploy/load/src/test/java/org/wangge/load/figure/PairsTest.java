package org.wangge.load.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void both_sides_take_turns_and_who_is_first_changes_with_each_pair() throws Exception {
        List<String> order = new ArrayList<>();
        Pairs.measure(3, () -> note(order, "A"), () -> note(order, "B"));
        assertEquals("AB" + "ABBAAB", String.join("", order));
    }

    @Test
    void the_first_pair_only_warms_up() throws Exception {
        Deque<Double> ours = new ArrayDeque<>(List.of(1000.0, 1.0, 3.0));
        Pairs pairs = Pairs.measure(2, () -> Reading.of(ours.remove()), () -> Reading.of(2));
        assertEquals(new Spread(2, 1, 3, 2), pairs.ours());
        assertEquals(new Spread(1, 0.5, 1.5, 2), pairs.ratios());
    }

    @Test
    void a_pair_with_an_error_on_either_side_is_not_used() throws Exception {
        Deque<Reading> ours =
                new ArrayDeque<>(List.of(Reading.of(1), Reading.of(4), new Reading(900, 3), Reading.of(8)));
        Deque<Reading> theirs =
                new ArrayDeque<>(List.of(Reading.of(1), Reading.of(2), Reading.of(1), new Reading(1, 1)));
        Pairs pairs = Pairs.measure(3, ours::remove, theirs::remove);
        assertEquals(new Spread(2, 2, 2, 1), pairs.ratios());
        assertEquals(2, pairs.unusable());
        assertArrayEquals(new long[] {3, 1}, pairs.errors());
    }

    @Test
    void where_no_pair_can_be_used_nothing_is_reached() throws Exception {
        Pairs pairs = Pairs.measure(1, () -> new Reading(9, 1), () -> Reading.of(1));
        Result result = Result.ratio("goodput", "reports/s", pairs, Reach.atLeast(0.9));
        assertFalse(result.isReached());
        assertFalse(Result.ratio("delay", "ms", pairs, Reach.atMost(6)).isReached());
        assertEquals(List.of("1 of 1 pairs not used: errors ours 1, theirs 0"), result.flaws());
    }

    @Test
    void a_number_is_reached_by_our_side_alone_however_slow_theirs_is() throws Exception {
        Pairs pairs = Pairs.measure(1, () -> Reading.of(4), () -> Reading.of(400));
        assertFalse(Result.against("locate", "µs", pairs, Reach.atMost(3)).isReached());
        assertTrue(Result.ratio("locate", "µs", pairs, Reach.atMost(3)).isReached());
    }

    private static Reading note(List<String> order, String side) {
        order.add(side);
        return Reading.of(1);
    }
}
