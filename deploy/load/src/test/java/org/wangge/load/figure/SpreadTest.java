package org.wangge.load.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_median_is_the_middle_or_between_the_two_middles() {
        assertEquals(new Spread(3, 1, 9, 3), Spread.of(9, 1, 3));
        assertEquals(new Spread(4, 1, 9, 4), Spread.of(9, 1, 3, 5));
    }

    @Test
    void of_nothing_is_no_number() {
        assertTrue(Double.isNaN(Spread.of().median()));
        assertEquals(0, Spread.of().count());
    }

    @Test
    void a_limit_itself_is_reached_and_no_number_reaches_anything() {
        assertTrue(Reach.atLeast(0.5).isReachedBy(0.5));
        assertFalse(Reach.atLeast(0.5).isReachedBy(0.499));
        assertTrue(Reach.atMost(3).isReachedBy(3));
        assertFalse(Reach.atMost(3).isReachedBy(3.001));
        assertFalse(Reach.atMost(3).isReachedBy(Double.NaN));
        assertFalse(Reach.atLeast(0).isReachedBy(Double.NaN));
    }
}
