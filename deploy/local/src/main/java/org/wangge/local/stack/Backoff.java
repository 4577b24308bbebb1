package org.wangge.local.stack;

import java.time.Duration;

/** How long to wait before the next try: 1, 2, 4 … at most 30 seconds. */
record Backoff(Duration pause) {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    static Backoff first() {
        return new Backoff(Duration.ofSeconds(1));
    }

    Backoff next() {
        Duration doubled = pause.multipliedBy(2);
        return new Backoff(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }
}
