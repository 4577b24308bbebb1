package org.wangge.personnel.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is at the offices. Postings begin and end at midnight there. */
@ApplicationScoped
public class Today {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate get() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
