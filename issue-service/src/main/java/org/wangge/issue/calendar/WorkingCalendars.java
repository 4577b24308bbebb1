package org.wangge.issue.calendar;

import io.quarkus.cache.CacheResult;
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

/**
 * Says when an allowance of working time ends in an office. Calendars are remembered for a while, so that a command asks
 * the database for them seldom: what is changed at another copy of the service is seen here within that time, a year
 * that is new at once.
 */
@ApplicationScoped
public class WorkingCalendars {

    static final String CACHE = "calendars";

    private final CalendarRepository calendars;

    WorkingCalendars(CalendarRepository calendars) {
        this.calendars = calendars;
    }

    /** @throws CalendarMissing if the office has no calendar for a year the count reaches */
    @Transactional
    public Instant deadline(UUID office, Instant from, Allowance allowance) {
        // In some zone it may still be the year before.
        int earliest = from.atOffset(ZoneOffset.UTC).getYear() - 1;
        try {
            return deadline(office, from, allowance, remembered(office, earliest));
        } catch (CalendarMissing missing) {
            return deadline(office, from, allowance, stored(office, earliest));
        }
    }

    @CacheResult(cacheName = CACHE)
    List<WorkingYear> remembered(UUID office, int earliest) {
        return stored(office, earliest);
    }

    private List<WorkingYear> stored(UUID office, int earliest) {
        return calendars.from(office, earliest).stream()
                .map(StoredCalendar::workingYear)
                .toList();
    }

    private static Instant deadline(UUID office, Instant from, Allowance allowance, List<WorkingYear> years) {
        Map<Integer, WorkingYear> byYear =
                years.stream().collect(Collectors.toMap(WorkingYear::year, Function.identity()));
        ZoneId zone = years.isEmpty()
                ? ZoneId.of(OfficeCalendar.USUAL_ZONE)
                : years.get(0).zone();
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
