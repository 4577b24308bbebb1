package org.wangge.issue.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offices to count working time in. Days of 2014, 2015 and autumn 2026 are as published, in part; the turn to 2027 is made up. */
final class Offices {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final List<Span> DAY = List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30"));
    private static final Set<LocalDate> HOLIDAYS =
            days("2014-10-01 2014-10-02 2014-10-03 2014-10-04 2014-10-05 2014-10-06 2014-10-07"
                    + " 2015-01-01 2015-01-02 2015-01-03 2026-09-25 2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06"
                    + " 2026-10-07 2027-01-01");
    private static final Set<LocalDate> MAKE_UP_DAYS =
            days("2014-09-28 2014-10-11 2015-01-04 2026-09-20 2026-10-10 2026-12-27");

    private Offices() {}

    /** Monday to Friday, mornings and afternoons; any year has a calendar. */
    static WorkingTime ordinary() {
        return new WorkingTime(SHANGHAI, Offices::ordinary);
    }

    static WorkingTime of(IntFunction<WorkingYear> years) {
        return new WorkingTime(SHANGHAI, years);
    }

    static WorkingYear ordinary(int year) {
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.compareTo(DayOfWeek.SATURDAY) < 0) {
                hours.put(weekday, DAY);
            }
        }
        return year(year, hours);
    }

    static WorkingYear year(int year, Map<DayOfWeek, List<Span>> hours) {
        return new WorkingYear(year, SHANGHAI, hours, in(year, HOLIDAYS), in(year, MAKE_UP_DAYS));
    }

    private static Set<LocalDate> in(int year, Set<LocalDate> days) {
        return days.stream().filter(day -> day.getYear() == year).collect(Collectors.toSet());
    }

    private static Set<LocalDate> days(String days) {
        return Stream.of(days.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
