package org.wangge.load.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final long BEGIN = 5_000;

    @Test
    void calls_are_due_evenly_from_the_beginning_on() {
        Arrivals arrivals = new Arrivals(BEGIN, 4, Duration.ofSeconds(1));
        for (int i = 0; i < 4; i++) {
            assertEquals(BEGIN + i * 250_000_000L, arrivals.take());
        }
        assertTrue(arrivals.take() < 0);
        assertTrue(arrivals.take() < 0);
    }

    @Test
    void a_rate_that_does_not_divide_a_second_does_not_drift() {
        Arrivals arrivals = new Arrivals(BEGIN, 3, Duration.ofSeconds(100));
        long last = 0;
        int count = 0;
        for (long due = arrivals.take(); due >= 0; due = arrivals.take()) {
            last = due;
            count++;
        }
        assertEquals(300, count);
        assertEquals(BEGIN + Math.round(299 * 1e9 / 3), last);
    }
}
