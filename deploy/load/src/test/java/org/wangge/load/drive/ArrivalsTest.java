package org.wangge.load.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void calls_are_due_evenly_from_the_beginning_on() {
        Arrivals arrivals = new Arrivals(4, Duration.ofSeconds(1));
        assertEquals(4, arrivals.count());
        assertEquals(0, arrivals.nanosUntil(0));
        assertEquals(250_000_000, arrivals.nanosUntil(1));
        assertEquals(750_000_000, arrivals.nanosUntil(3));
    }

    @Test
    void a_rate_that_does_not_divide_a_second_does_not_drift() {
        Arrivals arrivals = new Arrivals(3, Duration.ofSeconds(100));
        assertEquals(300, arrivals.count());
        assertEquals(99_666_666_667L, arrivals.nanosUntil(299));
    }
}
