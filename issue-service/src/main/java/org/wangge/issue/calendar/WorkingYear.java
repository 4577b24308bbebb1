package org.wangge.issue.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days and hours an office works in one year. A holiday is never worked. A make-up day (调休上班), which a holiday
 * is paid for with, is worked on whatever weekday it falls, with the hours of a Monday; where Mondays are free, with those of the week's
 * first day that has any.
 */
record WorkingYear(
        int year, ZoneId zone, Map<DayOfWeek, List<Span>> hours, Set<LocalDate> holidays, Set<LocalDate> workingDays) {

    List<Span> spansOn(LocalDate day) {
        if (holidays.contains(day)) {
            return List.of();
        }
        return workingDays.contains(day) ? makeUpHours() : hoursOf(day.getDayOfWeek());
    }

    private List<Span> makeUpHours() {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (!hoursOf(weekday).isEmpty()) {
                return hoursOf(weekday);
            }
        }
        return List.of();
    }

    private List<Span> hoursOf(DayOfWeek weekday) {
        return hours.getOrDefault(weekday, List.of());
    }
}
