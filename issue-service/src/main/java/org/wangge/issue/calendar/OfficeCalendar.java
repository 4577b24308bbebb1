package org.wangge.issue.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.problem.Violation;

/** A working calendar as it is sent and answered: zone, hours of the week, holidays and make-up days of one year. */
@Schema(name = "Calendar")
public record OfficeCalendar(
        @Schema(description = "Time zone of the hours. Asia/Shanghai if left out.", examples = "Asia/Shanghai")
        @Nullable
        String zone,

        @Schema(description = "Stretches of work per weekday, in order. A weekday left out is free.") @NotEmpty
        Map<DayOfWeek, @NotNull @Size(max = 12) List<@NotNull @Valid Span>> hours,

        @Schema(description = "Days not worked although their weekday is.", examples = "[\"2026-10-01\"]")
        @Size(max = 366)
        @Nullable
        List<@NotNull LocalDate> holidays,

        @Schema(
                description = "Make-up days: worked whatever their weekday, with Monday's hours.",
                examples = "[\"2026-10-10\"]")
        @Size(max = 366)
        @Nullable
        List<@NotNull LocalDate> workingDays) {

    static final String USUAL_ZONE = "Asia/Shanghai";

    static OfficeCalendar of(WorkingYear year) {
        return new OfficeCalendar(
                year.zone().getId(),
                new EnumMap<>(year.hours()),
                List.copyOf(new TreeSet<>(year.holidays())),
                List.copyOf(new TreeSet<>(year.workingDays())));
    }

    WorkingYear in(int year) {
        return new WorkingYear(year, zoneId(), hours, new HashSet<>(days(holidays)), new HashSet<>(days(workingDays)));
    }

    /** What a rule refuses, beyond what the annotations say. */
    List<Violation> violationsIn(int year) {
        List<Violation> found = new ArrayList<>();
        try {
            zoneId();
        } catch (DateTimeException unknown) {
            found.add(new Violation("zone", Sentence.of("not-a-zone")));
        }
        new TreeMap<>(hours).forEach((weekday, spans) -> checkHours(weekday, spans, found));
        if (hours.values().stream().allMatch(List::isEmpty)) {
            found.add(new Violation("hours", Sentence.of("no-working-hours")));
        }
        checkYear("holidays", days(holidays), year, found);
        checkYear("workingDays", days(workingDays), year, found);
        for (LocalDate both : days(workingDays)) {
            if (days(holidays).contains(both)) {
                found.add(new Violation("workingDays", Sentence.of("holiday-as-well", both.toString())));
            }
        }
        return found;
    }

    private ZoneId zoneId() {
        return ZoneId.of(zone == null ? USUAL_ZONE : zone);
    }

    private static List<LocalDate> days(@Nullable List<LocalDate> days) {
        return days == null ? List.of() : days;
    }

    private static void checkHours(DayOfWeek weekday, List<Span> spans, List<Violation> found) {
        for (int i = 0; i < spans.size(); i++) {
            String field = "hours." + weekday + "[" + i + "]";
            if (!spans.get(i).isForward()) {
                found.add(new Violation(field, Sentence.of("ends-before-it-begins")));
            }
            if (i > 0 && !spans.get(i - 1).endsBefore(spans.get(i))) {
                found.add(new Violation(field, Sentence.of("begins-too-early")));
            }
        }
    }

    private static void checkYear(String field, List<LocalDate> days, int year, List<Violation> found) {
        for (LocalDate day : days) {
            if (day.getYear() != year) {
                found.add(new Violation(field, Sentence.of("not-in-year", day.toString(), Integer.toString(year))));
            }
        }
    }
}
