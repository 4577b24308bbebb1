package org.wangge.notification.mail;

import java.time.Duration;

/** How long to wait after so many failures: twice as long each time, up to a limit. */
record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 20;

    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
