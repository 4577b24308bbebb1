package org.wangge.issue.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangge.issue.category.Allowance;

class WorkingTimeTest {

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(Offices.SHANGHAI).toInstant();
    }

    @ParameterizedTest(name = "{1} h from {0} end at {2}: {3}")
    @CsvSource({
        "2014-09-15T09:00, 2, 2014-09-15T11:00, within a morning",
        "2014-09-15T11:00, 2, 2014-09-15T15:00, over lunch",
        "2014-09-15T11:00, 1, 2014-09-15T12:00, to the end of the morning and not the start of the afternoon",
        "2014-09-15T16:30, 1, 2014-09-15T17:30, to closing time and not next morning",
        "2014-09-15T16:30, 2, 2014-09-16T09:30, over night",
        "2014-09-15T06:00, 2, 2014-09-15T10:30, from before opening",
        "2014-09-15T12:30, 2, 2014-09-15T16:00, from lunch",
        "2014-09-15T20:00, 2, 2014-09-16T10:30, from the evening",
        "2014-09-19T16:30, 4, 2014-09-22T11:30, over a weekend",
        "2014-09-27T10:00, 2, 2014-09-28T10:30, 'from a Saturday: the Sunday is a make-up day'",
        "2014-09-30T16:30, 3, 2014-10-08T10:30, over the national holiday",
        "2014-10-10T17:00, 2, 2014-10-11T10:00, on a make-up Saturday",
        "2014-12-31T16:30, 2, 2015-01-04T09:30, over the turn of 2014 into a make-up Sunday",
        "2026-12-31T16:30, 2, 2027-01-04T09:30, over the turn of 2026 and a weekend",
        "2026-12-25T16:30, 2, 2026-12-27T09:30, a make-up Sunday in December",
        "2014-09-15T08:30, 70, 2014-09-26T17:30, two weeks of hours"
    })
    void hours_run_through_the_offices_hours_only(String from, int hours, String deadline, String why) {
        assertEquals(at(deadline), Offices.ordinary().deadline(at(from), Allowance.hours(hours)), why);
    }

    @ParameterizedTest(name = "{1} d from {0} end at {2}: {3}")
    @CsvSource({
        "2014-09-15T09:00, 1, 2014-09-16T17:30, the first day is not counted",
        "2014-09-15T23:59, 1, 2014-09-16T17:30, however late it is",
        "2014-09-15T00:00, 1, 2014-09-16T17:30, however early",
        "2014-09-19T09:00, 1, 2014-09-22T17:30, over a weekend",
        "2014-09-20T09:00, 1, 2014-09-22T17:30, from a Saturday",
        "2014-09-26T09:00, 1, 2014-09-28T17:30, a make-up Sunday counts",
        "2014-09-30T09:00, 1, 2014-10-08T17:30, a holiday does not",
        "2014-09-30T09:00, 4, 2014-10-11T17:30, a holiday and a make-up Saturday",
        "2014-12-30T09:00, 3, 2015-01-05T17:30, over the turn of 2014",
        "2026-12-31T09:00, 1, 2027-01-04T17:30, over the turn of 2026",
        "2026-09-18T09:00, 15, 2026-10-15T17:30, weeks with two holidays and two make-up days"
    })
    void days_are_whole_and_end_when_the_office_closes(String from, int days, String deadline, String why) {
        assertEquals(at(deadline), Offices.ordinary().deadline(at(from), Allowance.days(days)), why);
    }

    @Test
    void a_make_up_day_has_mondays_hours_even_on_a_sunday_with_hours_of_its_own() {
        List<Span> monday = List.of(Span.parse("09:00-17:00"));
        List<Span> sunday = List.of(Span.parse("10:00-11:00"));
        WorkingTime office =
                Offices.of(year -> Offices.year(year, Map.of(DayOfWeek.MONDAY, monday, DayOfWeek.SUNDAY, sunday)));
        assertEquals(at("2014-09-28T17:00"), office.deadline(at("2014-09-27T12:00"), Allowance.days(1)));
    }

    @Test
    void a_make_up_day_has_the_first_working_weekdays_hours_where_mondays_are_free() {
        WorkingTime office =
                Offices.of(year -> Offices.year(year, Map.of(DayOfWeek.TUESDAY, List.of(Span.parse("07:00-20:00")))));
        assertEquals(at("2014-09-28T20:00"), office.deadline(at("2014-09-27T12:00"), Allowance.days(1)));
    }

    @Test
    void an_office_may_work_around_the_clock() {
        Map<DayOfWeek, List<Span>> always = new java.util.EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            always.put(weekday, List.of(Span.parse("00:00-00:00")));
        }
        WorkingTime office = Offices.of(year -> Offices.year(year, always));
        assertEquals(at("2014-09-17T23:00"), office.deadline(at("2014-09-15T23:00"), Allowance.hours(48)));
        assertEquals(at("2014-09-17T00:00"), office.deadline(at("2014-09-15T23:00"), Allowance.days(1)));
    }

    @Test
    void a_span_ends_before_midnight_of_the_same_day() {
        assertEquals(
                at("2014-09-16T00:00"),
                Span.parse("22:00-00:00")
                        .on(java.time.LocalDate.of(2014, 9, 15), Offices.SHANGHAI)
                        .to());
    }

    @Test
    void a_year_without_a_calendar_is_told() {
        WorkingTime office = Offices.of(year -> {
            if (year != 2026) {
                throw new IllegalStateException("no " + year);
            }
            return Offices.ordinary(year);
        });
        assertEquals(at("2026-12-31T17:30"), office.deadline(at("2026-12-31T16:30"), Allowance.hours(1)));
        IllegalStateException told = assertThrows(
                IllegalStateException.class, () -> office.deadline(at("2026-12-31T16:30"), Allowance.hours(2)));
        assertEquals("no 2027", told.getMessage());
    }

    @Test
    void the_day_is_that_of_the_offices_zone_and_not_of_UTC() {
        // 23:30 UTC on the 15th is the morning of the 16th in Shanghai.
        assertEquals(
                at("2014-09-17T17:30"),
                Offices.ordinary().deadline(Instant.parse("2014-09-15T23:30:00Z"), Allowance.days(1)));
    }

    @Test
    void nothing_is_no_allowance() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Offices.ordinary().deadline(at("2014-09-15T09:00"), Allowance.hours(0)));
    }
}
