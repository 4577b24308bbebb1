package org.wangge.issue.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which offices count their days. */
public final class OfficeTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private OfficeTime() {}

    /** The day an office writes at that moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
