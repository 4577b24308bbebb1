package org.wangge.local.demo.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules the sample office's people and postings keep. */
class SeededPeopleTest {
    private static final List<Row> ROWS = SeedsTest.SEEDS.rows();
    private static final List<Person> PEOPLE = SeedsTest.SEEDS.people();
    private static final Set<String> DEPUTIES = Set.of("COMMUNITY_CADRE", "RESIDENT_UNIT_HEAD", "PROJECT_HEAD");
    private static final Set<String> MEMBERS = Set.of(
            "COMMUNITY_WORKER",
            "MARKET_MANAGER",
            "PROPERTY_MANAGER",
            "MUNICIPAL_MAINTENANCE",
            "BUILDING_HEAD",
            "PATROL",
            "VOLUNTEER");

    @Test
    void there_are_over_300_people_and_the_file_needs_no_quotes() {
        assertEquals(376, PEOPLE.size());
        assertEquals(381, ROWS.size());
        assertTrue(
                ROWS.stream().flatMap(row -> row.fields().values().stream()).noneMatch(field -> field.contains("\"")));
    }

    @Test
    void a_person_is_the_same_in_every_row_and_nobody_shares_a_number_name_phone_mail_or_user_name() {
        for (var column : List.of("number", "name", "phone", "email", "username")) {
            assertEquals(
                    PEOPLE.size(),
                    ROWS.stream().map(row -> row.get(column)).distinct().count(),
                    column);
        }
        assertTrue(ROWS.stream().allMatch(row -> row.get("username").matches("[a-z]+\\.[a-z]+")));
    }

    @Test
    void nobody_can_be_reached() {
        assertTrue(ROWS.stream().allMatch(row -> row.get("phone").matches("1540000\\d{4}")));
        assertTrue(ROWS.stream().allMatch(row -> row.get("email").endsWith("@example.org")));
    }

    @Test
    void each_of_the_93_grids_has_one_lead() {
        var leads = with("LEAD").stream().map(row -> row.get("grid")).toList();
        assertEquals(93, leads.size());
        assertEquals(SeedsTest.grids().stream().map(Grid::code).collect(Collectors.toSet()), new HashSet<>(leads));
    }

    @Test
    void office_staff_lead_levels_1_to_3_and_every_one_of_them_leads_one() {
        var staff = with("LEAD").stream().filter(row -> level(row) <= 3).toList();
        assertTrue(staff.stream().allMatch(row -> row.get("occupation").equals("OFFICE_STAFF")));
        var leading = staff.stream().map(row -> row.get("number")).collect(Collectors.toSet());
        assertEquals(84, leading.size());
        assertTrue(ROWS.stream()
                .filter(row -> row.get("occupation").equals("OFFICE_STAFF"))
                .allMatch(row -> leading.contains(row.get("number"))));
    }

    @Test
    void the_14_second_level_leads_are_first_secretaries_and_nobody_else_is() {
        assertEquals(
                with("LEAD").stream().filter(row -> level(row) == 2).toList(),
                ROWS.stream()
                        .filter(row -> row.get("firstSecretary").equals("true"))
                        .toList());
    }

    @Test
    void deputies_are_cadres_and_heads_at_level_2_and_3() {
        assertTrue(with("DEPUTY_LEAD").stream()
                .allMatch(row ->
                        DEPUTIES.contains(row.get("occupation")) && Set.of(2, 3).contains(level(row))));
        assertEquals(
                14,
                with("DEPUTY_LEAD").stream()
                        .filter(row -> level(row) == 2)
                        .map(row -> row.get("grid"))
                        .distinct()
                        .count());
    }

    @Test
    void members_are_of_all_seven_occupations() {
        assertEquals(
                MEMBERS,
                with("MEMBER").stream().map(row -> row.get("occupation")).collect(Collectors.toSet()));
    }

    @Test
    void five_of_supervision_are_posted_at_the_office_and_have_its_role() {
        var supervision = with("SUPERVISOR");
        assertEquals(5, supervision.size());
        assertTrue(supervision.stream().allMatch(row -> row.get("grid").equals("SDL")));
        assertEquals(
                supervision.stream().map(row -> row.get("number")).collect(Collectors.toSet()),
                ROWS.stream()
                        .filter(row -> row.get("roles").equals("staff;supervisor"))
                        .map(row -> row.get("number"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void postings_begin_in_the_autumn_of_the_sweep_and_have_no_end() {
        assertTrue(ROWS.stream().allMatch(row -> row.get("to").isEmpty()));
        assertTrue(ROWS.stream()
                .map(row -> LocalDate.parse(row.get("from")))
                .allMatch(from -> from.getYear() == 2014 && from.getMonthValue() >= 9));
        assertTrue(ROWS.stream()
                        .filter(row -> row.get("from").equals("2014-09-01"))
                        .count()
                > 260);
    }

    private static List<Row> with(String role) {
        return ROWS.stream().filter(row -> row.get("role").equals(role)).toList();
    }

    private static int level(Row row) {
        return row.get("grid").split("-").length;
    }
}
