package org.wangge.issue.calendar;

import java.util.UUID;
import org.wangge.kit.problem.Refusal;

/** Working time cannot be counted, because the office has no calendar for a year it reaches. */
public final class CalendarMissing extends Refusal {

    CalendarMissing(UUID office, int year) {
        super(422, "calendar-missing", office, Integer.toString(year));
        with("office", office);
        with("year", year);
    }
}
