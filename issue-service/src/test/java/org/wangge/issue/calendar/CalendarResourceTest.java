package org.wangge.issue.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.issue.category.Allowance;
import org.wangge.testing.Statements;
import org.wangge.testing.Tokens;

@QuarkusTest
class CalendarResourceTest {

    private static final String YEAR_2026 = "{\"zone\":\"Asia/Shanghai\",\"hours\":{"
            + "\"THURSDAY\":[{\"from\":\"08:30\",\"to\":\"12:00\"},{\"from\":\"14:00\",\"to\":\"17:30\"}],"
            + "\"FRIDAY\":[{\"from\":\"08:30\",\"to\":\"12:00\"}]},"
            + "\"holidays\":[\"2026-10-01\",\"2026-10-02\"],\"workingDays\":[\"2026-10-10\"]}";

    private final UUID office = UUID.randomUUID();

    @Inject
    WorkingCalendars calendars;

    private static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of("somebody", roles)).contentType(ContentType.JSON);
    }

    private static RequestSpecification administrator() {
        return as("administrator");
    }

    private String address(Object year) {
        return "/v1/calendars/" + office + "/" + year;
    }

    @Test
    void a_calendar_is_set_and_read() {
        administrator()
                .body(YEAR_2026)
                .put(address(2026))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        as("resident")
                .get(address(2026))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("zone", equalTo("Asia/Shanghai"))
                .body("hours.THURSDAY[1]", equalTo(Map.of("from", "14:00", "to", "17:30")))
                .body("hours.size()", equalTo(2))
                .body("holidays", equalTo(List.of("2026-10-01", "2026-10-02")))
                .body("workingDays", equalTo(List.of("2026-10-10")));
        as("resident")
                .header("If-None-Match", "\"1\"")
                .get(address(2026))
                .then()
                .statusCode(304);
        as("resident").get(address(2027)).then().statusCode(404);
    }

    @Test
    void a_calendar_is_replaced_unless_it_has_changed_meanwhile() {
        administrator().body(YEAR_2026).put(address(2026)).then().statusCode(201);
        String later = YEAR_2026.replace("17:30", "18:00");
        administrator()
                .header("If-Match", "\"1\"")
                .body(later)
                .put(address(2026))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        administrator()
                .header("If-Match", "\"1\"")
                .body(YEAR_2026)
                .put(address(2026))
                .then()
                .statusCode(412);
        administrator()
                .body(YEAR_2026)
                .put(address(2026))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
    }

    @Test
    void the_usual_zone_and_no_holidays_go_without_saying() {
        administrator()
                .body("{\"hours\":{\"MONDAY\":[{\"from\":\"22:00\",\"to\":\"00:00\"}]}}")
                .put(address(2026))
                .then()
                .statusCode(201)
                .body("zone", equalTo("Asia/Shanghai"))
                .body("holidays", equalTo(List.of()));
    }

    @Test
    void a_deadline_is_counted_with_one_statement() {
        administrator().body(YEAR_2026).put(address(2026));
        AtomicReference<Instant> deadline = new AtomicReference<>();
        Instant from = Instant.parse("2026-09-25T03:00:00Z");
        assertEquals(1, Statements.during(() -> deadline.set(calendars.deadline(office, from, Allowance.hours(2)))));
        // An hour of that Friday; then Thursday and Friday are holidays, Thursday and Friday are worked: the 8th at
        // 09:30.
        assertEquals(Instant.parse("2026-10-08T01:30:00Z"), deadline.get());
    }

    @Test
    void a_deadline_in_a_year_without_a_calendar_names_office_and_year() {
        administrator().body(YEAR_2026).put(address(2026));
        Instant from = Instant.parse("2026-12-31T09:00:00Z");
        CalendarMissing missing =
                assertThrows(CalendarMissing.class, () -> calendars.deadline(office, from, Allowance.hours(2)));
        assertEquals("422 calendar-missing", missing.status() + " " + missing.slug());
        assertEquals(Map.of("office", office, "year", 2027), missing.members());
        UUID other = UUID.randomUUID();
        missing = assertThrows(CalendarMissing.class, () -> calendars.deadline(other, from, Allowance.days(1)));
        assertEquals(Map.of("office", other, "year", 2027), missing.members());
    }

    @Test
    void no_command_takes_more_than_two_statements() {
        assertTrue(Statements.during(() -> administrator().body(YEAR_2026).put(address(2026))) <= 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "staff", "supervisor", "integrator", "service"})
    void only_administrators_write(String role) {
        as(role).body(YEAR_2026).put(address(2026)).then().statusCode(403);
    }

    @Test
    void nobody_without_a_valid_token_reads_or_writes() {
        for (RequestSpecification caller :
                new RequestSpecification[] {given(), given().auth().oauth2(Tokens.expired("late", "administrator"))}) {
            caller.contentType(ContentType.JSON);
            caller.get(address(2026)).then().statusCode(401).contentType("application/problem+json");
            caller.body(YEAR_2026).put(address(2026)).then().statusCode(401);
        }
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Asia/Shanghai | Asia/Nowhere | 422 | zone",
                "\"08:30\",\"to\":\"12:00\"}, | \"12:30\",\"to\":\"12:00\"}, | 422 | hours.THURSDAY[0]",
                "\"08:30\",\"to\":\"12:00\"}, | \"08:30\",\"to\":\"14:30\"}, | 422 | hours.THURSDAY[1]",
                "\"08:30\",\"to\":\"12:00\"}, | \"08:30\",\"to\":\"00:00\"}, | 422 | hours.THURSDAY[1]",
                "\"2026-10-02\" | \"2027-10-02\" | 422 | holidays",
                "\"2026-10-10\" | \"2025-10-10\" | 422 | workingDays",
                "\"2026-10-10\" | \"2026-10-01\" | 422 | workingDays",
                "\"2026-10-10\" | \"2026-02-30\" | 400 | workingDays[0]",
                "\"08:30\" | \"8.30\" | 400 | hours.THURSDAY[0].from",
                "THURSDAY | DONNERSTAG | 400 | hours",
                "\"zone\" | \"tone\" | 400 | tone",
            })
    void bad_input_is_refused_by_its_field(String part, String bad, int status, String field) {
        administrator()
                .body(YEAR_2026.replace(part, bad))
                .put(address(2026))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        as("resident").get(address(2026)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"hours\":null}",
                "{\"hours\":{}}",
                "{\"hours\":{\"MONDAY\":null}}",
                "{\"hours\":{\"MONDAY\":[]}}",
                "{\"hours\":{\"MONDAY\":[null]}}",
                "{\"hours\":{\"MONDAY\":[{}]}}",
                "{\"hours\":{\"MONDAY\":[{\"from\":\"09:00\",\"to\":\"10:00\"}]},\"holidays\":[null]}"
            })
    void gaps_are_refused(String calendar) {
        administrator()
                .body(calendar)
                .put(address(2026))
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"1900,422", "9999999,422", "99999999999,400", "year,400"})
    void a_year_is_one_of_ours(String year, int status) {
        administrator()
                .body(YEAR_2026)
                .put(address(year))
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void an_office_is_a_uuid() {
        administrator().body(YEAR_2026).put("/v1/calendars/shangdu/2026").then().statusCode(400);
        administrator().get("/v1/calendars/shangdu/2026").then().statusCode(400);
    }
}
