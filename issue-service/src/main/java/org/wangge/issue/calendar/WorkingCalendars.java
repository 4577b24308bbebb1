package org.wangge.issue.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wangge.issue.category.Allowance;

/** Says when an allowance of working time ends in an office. */
@ApplicationScoped
public class WorkingCalendars {

    private final CalendarRepository calendars;

    WorkingCalendars(CalendarRepository calendars) {
        this.calendars = calendars;
    }

    /** @throws CalendarMissing if the office has no calendar for a year the count reaches */
    @Transactional
    public Instant deadline(UUID office, Instant from, Allowance allowance) {
        // In some zone it may still be the year before.
        int earliest = from.atOffset(ZoneOffset.UTC).getYear() - 1;
        List<WorkingYear> stored = calendars.from(office, earliest).stream()
                .map(StoredCalendar::workingYear)
                .toList();
        Map<Integer, WorkingYear> byYear =
                stored.stream().collect(Collectors.toMap(WorkingYear::year, Function.identity()));
        ZoneId zone = stored.isEmpty()
                ? ZoneId.of(OfficeCalendar.USUAL_ZONE)
                : stored.get(0).zone();
        return new WorkingTime(zone, year -> inYear(byYear, office, year)).deadline(from, allowance);
    }

    private static WorkingYear inYear(Map<Integer, WorkingYear> byYear, UUID office, int year) {
        WorkingYear calendar = byYear.get(year);
        if (calendar == null) {
            throw new CalendarMissing(office, year);
        }
        return calendar;
    }
}
