package org.wangge.local.demo.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample office's calendars and categories. */
class SeededTimeTest {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({"2014, 27, 5", "2015, 31, 5", "2026, 33, 6", "2027, 19, 0"})
    void a_calendar_has_its_years_days_off_and_its_make_up_days_on_weekends(int year, int off, int made) {
        var calendar = SeedsTest.SEEDS.json("calendars/" + year + ".json");
        var holidays = days(calendar.path("holidays"));
        var workingDays = days(calendar.path("workingDays"));
        assertEquals(off, holidays.size());
        assertEquals(made, workingDays.size());
        assertEquals(off + made, union(holidays, workingDays).size(), "no day twice");
        assertTrue(union(holidays, workingDays).stream().allMatch(day -> day.getYear() == year));
        assertTrue(workingDays.stream().allMatch(day -> WEEKEND.contains(day.getDayOfWeek())));
    }

    @ParameterizedTest
    @ValueSource(ints = {2014, 2015, 2026, 2027})
    void the_office_works_seven_hours_from_monday_to_friday(int year) {
        var calendar = SeedsTest.SEEDS.json("calendars/" + year + ".json");
        assertEquals("Asia/Shanghai", calendar.path("zone").asText());
        assertEquals(5, calendar.path("hours").size());
        calendar.path("hours")
                .forEach(day -> assertEquals(
                        "[{\"from\":\"08:30\",\"to\":\"12:00\"},{\"from\":\"14:00\",\"to\":\"17:30\"}]",
                        day.toString()));
    }

    @Test
    void there_are_six_kinds_each_with_an_allowance_and_codes_that_name_their_scheme() {
        var kinds = SeedsTest.SEEDS.json("categories.json");
        assertEquals(6, kinds.size());
        for (var kind : kinds) {
            assertTrue(kind.at("/allowance/amount").asInt() > 0);
            assertTrue(Set.of("WORKING_HOURS", "WORKING_DAYS")
                    .contains(kind.at("/allowance/unit").asText()));
            kind.path("nationalCodes")
                    .forEach(code -> assertTrue(code.asText().matches("GB/T 47678\\.5-2026:\\d{5}"), code.asText()));
        }
        assertEquals(
                6, SeedsTest.SEEDS.kinds().stream().map(Kind::code).distinct().count());
    }

    private static List<LocalDate> days(JsonNode list) {
        List<LocalDate> days = new ArrayList<>();
        list.forEach(day -> days.add(LocalDate.parse(day.asText())));
        return days;
    }

    private static Set<LocalDate> union(List<LocalDate> one, List<LocalDate> other) {
        Set<LocalDate> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
