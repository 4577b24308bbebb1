package org.wangge.local.demo.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Posting;
import org.wangge.local.demo.office.Seeds;

class SweepPlanTest {
    private static final Office OFFICE = new Office(new Seeds(Path.of("..", "..", "seeds")));
    private static final List<Finding> FINDINGS = Findings.drawn(OFFICE, 3200);

    @Test
    void over_300_accounts_find_3200_issues_of_six_kinds_in_every_leaf_of_the_14_grids() {
        assertEquals(3200, FINDINGS.size());
        assertTrue(FINDINGS.stream().map(Finding::reporter).distinct().count() > 300);
        assertEquals(6, FINDINGS.stream().map(Finding::kind).distinct().count());
        assertEquals(
                OFFICE.leavesUnder("SDL").size(),
                FINDINGS.stream()
                        .map(finding -> finding.grid().code())
                        .distinct()
                        .count());
        assertEquals(40, FINDINGS.stream().filter(Finding::byResident).count());
    }

    @Test
    void the_same_number_draws_the_same_findings() {
        assertEquals(
                FINDINGS.stream().map(SweepPlanTest::told).toList(),
                Findings.drawn(OFFICE, 3200).stream().map(SweepPlanTest::told).toList());
    }

    @Test
    void a_few_dozen_have_a_picture_and_no_two_pictures_are_the_same() {
        var photos = FINDINGS.stream().filter(Finding::photo).toList();
        assertEquals(36, photos.size());
        assertTrue(!Arrays.equals(Pictures.jpeg(1), Pictures.jpeg(2)));
    }

    @Test
    void forty_five_issues_are_shared_out_among_220_people_under_five_leads_each_near_theirs() {
        var teams = Team.formed(
                OFFICE, FINDINGS.stream().map(SweepPlanTest::assigned).toList());
        assertEquals(45, teams.size());
        assertEquals(5, teams.stream().map(Team::lead).distinct().count());
        var people = teams.stream().flatMap(team -> team.people().stream()).toList();
        assertEquals(220, people.size());
        assertEquals(220, people.stream().distinct().count());
        for (var team : teams) {
            assertTrue(team.people().stream()
                    .allMatch(person -> person.mayHandle(team.issue().grid())));
            assertTrue(team.people().stream().noneMatch(team.lead()::equals));
        }
    }

    @Test
    void a_small_sweep_forms_what_teams_it_can() {
        var few =
                Findings.drawn(OFFICE, 20).stream().map(SweepPlanTest::assigned).toList();
        var teams = Team.formed(OFFICE, few);
        assertTrue(teams.size() <= 20 && !teams.isEmpty());
        assertEquals(
                teams.size(),
                teams.stream()
                        .map(team -> team.issue().id())
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void people_are_near_a_grid_they_are_posted_in_above_or_below() {
        assertTrue(new Posting("SDL-03-01", "MEMBER").near("SDL-03-01-02"));
        assertTrue(new Posting("SDL-03-01-02", "MEMBER").near("SDL-03"));
        assertTrue(!new Posting("SDL-03-01", "MEMBER").near("SDL-03-02"));
        assertTrue(!new Posting("SDL-1", "MEMBER").near("SDL-10"));
    }

    private static String told(Finding finding) {
        return finding.description() + finding.point() + finding.reporter();
    }

    private static Tracked assigned(Finding finding) {
        ObjectNode view = new ObjectMapper()
                .createObjectNode()
                .put("id", "issue-" + finding.serial())
                .put("version", 4)
                .put("state", "ASSIGNED");
        view.putObject("grid").put("code", finding.grid().code());
        return new Tracked(finding, view);
    }
}
