package org.wangge.issue.calendar;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class CalendarRepository implements PanacheRepositoryBase<StoredCalendar, CalendarId> {

    private static final String CHANGE =
            "set zone = excluded.zone, hours = excluded.hours, holidays = excluded.holidays,"
                    + " working_days = excluded.working_days, version = c.version + 1, changed_at = excluded.changed_at,"
                    + " changed_by = excluded.changed_by";

    /** Makes the year's calendar, or replaces it. Atomic against others who do the same. */
    private static final String PUT = "insert into working_calendars as c"
            + " (office, year, zone, hours, holidays, working_days, changed_at, changed_by)"
            + " values (:office, :year, :zone, cast(:hours as text[]), cast(:holidays as date[]),"
            + " cast(:workingDays as date[]), :at, :by)"
            + " on conflict (office, year) do update " + CHANGE + " returning version";

    private static final String REPLACE = "update working_calendars set zone = :zone, hours = cast(:hours as text[]),"
            + " holidays = cast(:holidays as date[]), working_days = cast(:workingDays as date[]),"
            + " version = version + 1, changed_at = :at, changed_by = :by"
            + " where office = :office and year = :year and version = :expected returning version";

    Optional<StoredCalendar> find(UUID office, int year) {
        return findByIdOptional(new CalendarId(office, year));
    }

    /** The office's calendars from a year on, the earliest first. */
    List<StoredCalendar> from(UUID office, int year) {
        return list("id.office = ?1 and id.year >= ?2 order by id.year", office, year);
    }

    /** The new version: 1 for a new calendar. Empty when {@code expected} is given and is not the version there is. */
    @CacheInvalidateAll(cacheName = WorkingCalendars.CACHE)
    OptionalLong put(UUID office, WorkingYear calendar, OptionalLong expected, Instant at, String by) {
        var statement = getEntityManager()
                .createNativeQuery(expected.isPresent() ? REPLACE : PUT)
                .setParameter("office", office)
                .setParameter("year", calendar.year())
                .setParameter("zone", calendar.zone().getId())
                .setParameter("hours", arrayOf(WeekHours.format(calendar.hours())))
                .setParameter("holidays", arrayOf(days(calendar.holidays())))
                .setParameter("workingDays", arrayOf(days(calendar.workingDays())))
                .setParameter("at", at)
                .setParameter("by", by);
        expected.ifPresent(version -> statement.setParameter("expected", version));
        return statement.getResultList().stream().mapToLong(Long.class::cast).findFirst();
    }

    private static List<String> days(Set<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).toList();
    }

    /** As PostgreSQL writes arrays. The elements are weekdays, times and dates, which need no escape. */
    private static String arrayOf(List<String> elements) {
        return elements.isEmpty() ? "{}" : "{\"" + String.join("\",\"", elements) + "\"}";
    }
}
