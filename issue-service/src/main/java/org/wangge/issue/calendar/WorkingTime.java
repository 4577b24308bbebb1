package org.wangge.issue.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import org.wangge.issue.category.Allowance;

/**
 * Counts an allowance of working time from a moment, which is normally the dispatch of an issue.
 *
 * <p>Working <em>hours</em> run from the moment itself, through the office's hours only, and end at the first instant by which
 * they have all passed: an hour given at 16:30 to an office that closes at 17:30 ends at 17:30, not next morning.
 *
 * <p>Working <em>days</em> are whole: the day of the moment is not counted, and the last counted day ends when the office closes.
 * That is how periods are counted in law (Civil Code of the People's Republic of China, articles 201 and 203: hours run from the agreed
 * moment; the first day is not counted; where there are business hours, the period ends when they do). Local rules for GB/T 30428, which
 * set limits in 工作时 and 工作日 from dispatch on and skip legal holidays, leave the counting to it.
 */
final class WorkingTime {

    private final ZoneId zone;
    private final IntFunction<WorkingYear> years;

    /** @param years gives the calendar of a year, or throws what is to be told when there is none */
    WorkingTime(ZoneId zone, IntFunction<WorkingYear> years) {
        this.zone = zone;
        this.years = years;
    }

    Instant deadline(Instant from, Allowance allowance) {
        if (allowance.amount() < 1) {
            throw new IllegalArgumentException("An allowance is at least 1, not " + allowance.amount());
        }
        return switch (allowance.unit()) {
            case WORKING_HOURS -> afterHours(from, Duration.ofHours(allowance.amount()));
            case WORKING_DAYS -> afterDays(from, allowance.amount());
        };
    }

    private Instant afterHours(Instant from, Duration hours) {
        Duration left = hours;
        for (LocalDate day = dayOf(from); ; day = day.plusDays(1)) {
            for (Stretch stretch : workOn(day)) {
                Duration usable = stretch.after(from);
                if (left.compareTo(usable) <= 0) {
                    return stretch.startFor(from).plus(left);
                }
                left = left.minus(usable);
            }
        }
    }

    private Instant afterDays(Instant from, int days) {
        LocalDate day = dayOf(from);
        Instant closing = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            List<Stretch> work = workOn(day);
            if (!work.isEmpty()) {
                closing = work.get(work.size() - 1).to();
                counted++;
            }
        }
        return closing;
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** In order; a stretch that a change of the clocks swallows is left out. */
    private List<Stretch> workOn(LocalDate day) {
        return years.apply(day.getYear()).spansOn(day).stream()
                .map(span -> span.on(day, zone))
                .filter(stretch -> stretch.from().isBefore(stretch.to()))
                .toList();
    }
}
