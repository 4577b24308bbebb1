package org.wangge.issue.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.wangge.issue.category.Allowance;
import org.wangge.issue.category.Allowance.Unit;

/** What holds of working time in any office, from any moment of the years around two turns. */
class WorkingTimeProperties {

    private static final int MOST = 60;

    /** Hours of a week: up to three stretches on any day, at least one in the week. */
    @Provide
    Arbitrary<Map<DayOfWeek, List<Span>>> weeks() {
        Arbitrary<List<Span>> days = Arbitraries.integers()
                .between(0, 24 * 4 - 1)
                .set()
                .ofMinSize(0)
                .ofMaxSize(6)
                .map(quarters -> spans(new ArrayList<>(new TreeSet<>(quarters))));
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), days)
                .ofMinSize(1)
                .filter(week -> week.values().stream().anyMatch(spans -> !spans.isEmpty()))
                .map(EnumMap::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.oneOf(
                momentsBetween("2014-09-01T00:00:00Z", "2015-03-01T00:00:00Z"),
                momentsBetween("2026-09-01T00:00:00Z", "2027-03-01T00:00:00Z"));
    }

    private static Arbitrary<Instant> momentsBetween(String from, String to) {
        return Arbitraries.longs()
                .between(Instant.parse(from).getEpochSecond(), Instant.parse(to).getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.class);
    }

    private static List<Span> spans(List<Integer> quarters) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < quarters.size(); i += 2) {
            spans.add(new Span(time(quarters.get(i)), time(quarters.get(i + 1))));
        }
        return spans;
    }

    private static LocalTime time(int quarter) {
        return LocalTime.ofSecondOfDay(quarter * 900L);
    }

    private static WorkingTime office(Map<DayOfWeek, List<Span>> week) {
        return Offices.of(year -> Offices.year(year, week));
    }

    @Property
    void a_deadline_is_never_outside_working_time(
            @ForAll("weeks") Map<DayOfWeek, List<Span>> week,
            @ForAll("moments") Instant from,
            @ForAll("units") Unit unit,
            @ForAll @IntRange(min = 1, max = MOST) int amount) {
        ZonedDateTime deadline =
                office(week).deadline(from, new Allowance(amount, unit)).atZone(Offices.SHANGHAI);
        List<Span> spans = Offices.year(deadline.getYear(), week).spansOn(deadline.toLocalDate());
        LocalTime time = deadline.toLocalTime();
        assertTrue(
                spans.stream().anyMatch(span -> !time.isBefore(span.from()) && !time.isAfter(span.to())),
                () -> deadline + " is not in " + spans);
    }

    @Property
    void a_deadline_is_later_than_its_beginning(
            @ForAll("weeks") Map<DayOfWeek, List<Span>> week,
            @ForAll("moments") Instant from,
            @ForAll("units") Unit unit,
            @ForAll @IntRange(min = 1, max = MOST) int amount) {
        assertTrue(office(week).deadline(from, new Allowance(amount, unit)).isAfter(from));
    }

    @Property
    void who_begins_later_never_ends_earlier(
            @ForAll("weeks") Map<DayOfWeek, List<Span>> week,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 14 * 24 * 3600) int later,
            @ForAll("units") Unit unit,
            @ForAll @IntRange(min = 1, max = MOST) int amount) {
        Allowance allowance = new Allowance(amount, unit);
        Instant first = office(week).deadline(from, allowance);
        Instant second = office(week).deadline(from.plusSeconds(later), allowance);
        assertFalse(second.isBefore(first));
    }

    @Property
    void more_time_ends_later(
            @ForAll("weeks") Map<DayOfWeek, List<Span>> week,
            @ForAll("moments") Instant from,
            @ForAll("units") Unit unit,
            @ForAll @IntRange(min = 1, max = MOST) int amount) {
        WorkingTime office = office(week);
        assertTrue(office.deadline(from, new Allowance(amount + 1, unit))
                .isAfter(office.deadline(from, new Allowance(amount, unit))));
    }

    @Property
    void one_allowance_after_another_is_their_sum(
            @ForAll("weeks") Map<DayOfWeek, List<Span>> week,
            @ForAll("moments") Instant from,
            @ForAll("units") Unit unit,
            @ForAll @IntRange(min = 1, max = MOST) int first,
            @ForAll @IntRange(min = 1, max = MOST) int second) {
        WorkingTime office = office(week);
        assertEquals(
                office.deadline(from, new Allowance(first + second, unit)),
                office.deadline(office.deadline(from, new Allowance(first, unit)), new Allowance(second, unit)));
    }

    @Property
    void so_many_hours_are_worked_until_the_deadline(
            @ForAll("weeks") Map<DayOfWeek, List<Span>> week,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = MOST) int hours) {
        Instant deadline = office(week).deadline(from, Allowance.hours(hours));
        assertEquals(Duration.ofHours(hours), worked(week, from, deadline));
    }

    /** Counted the slow way: quarter by quarter, and what is left of the first. */
    private static Duration worked(Map<DayOfWeek, List<Span>> week, Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant quarterEnd = Instant.ofEpochSecond((at.getEpochSecond() / 900 + 1) * 900);
            Instant next = quarterEnd.isBefore(to) ? quarterEnd : to;
            ZonedDateTime local = at.atZone(Offices.SHANGHAI);
            LocalTime time = local.toLocalTime();
            boolean working = Offices.year(local.getYear(), week).spansOn(local.toLocalDate()).stream()
                    .anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
            worked = working ? worked.plus(Duration.between(at, next)) : worked;
            at = next;
        }
        return worked;
    }
}
