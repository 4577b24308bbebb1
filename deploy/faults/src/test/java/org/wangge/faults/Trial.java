package org.wangge.faults;

import java.time.Duration;
import org.wangge.faults.stack.Site;

/** How and where a fault is brought about this time. */
public record Trial(boolean isShort, Site site) {

    private static final Duration LONG_OUTAGE = Duration.ofMinutes(10);
    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(30);

    /** How long something that is away for long is away. */
    public Duration outage() {
        return isShort ? SHORT_OUTAGE : LONG_OUTAGE;
    }
}
