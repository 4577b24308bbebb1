package org.wangge.issue.calendar;

import java.time.Duration;
import java.time.Instant;

/** A {@link Span} on a certain day: from one instant to another. */
record Stretch(Instant from, Instant to) {

    /** What of it lies after the instant; nothing when it is over by then. */
    Duration after(Instant instant) {
        Instant start = startFor(instant);
        return start.isBefore(to) ? Duration.between(start, to) : Duration.ZERO;
    }

    Instant startFor(Instant instant) {
        return instant.isAfter(from) ? instant : from;
    }
}
