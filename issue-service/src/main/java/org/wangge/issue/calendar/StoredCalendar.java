package org.wangge.issue.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** A calendar as the database has it. Written by {@link CalendarRepository#put} in one statement, never through this. */
@Entity
@Immutable
@Table(name = "working_calendars")
class StoredCalendar {

    @EmbeddedId
    private CalendarId id;

    @Column
    private String zone;

    @Column(columnDefinition = "text[]")
    private List<String> hours;

    @Column
    private List<LocalDate> holidays;

    @Column(name = "working_days")
    private List<LocalDate> workingDays;

    @Column
    private long version;

    protected StoredCalendar() {}

    int year() {
        return id.year();
    }

    long version() {
        return version;
    }

    WorkingYear workingYear() {
        return new WorkingYear(
                id.year(), ZoneId.of(zone), WeekHours.parse(hours), Set.copyOf(holidays), Set.copyOf(workingDays));
    }
}
