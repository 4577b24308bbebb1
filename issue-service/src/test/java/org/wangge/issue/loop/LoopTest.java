package org.wangge.issue.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The loop's table, held against the design's: written down here a second time, in another form. */
class LoopTest {

    /** Deed: in which states, by whom, leading where (to itself where nothing is said). */
    private static final Map<String, String> DESIGN = Map.ofEntries(
            Map.entry("PLACE", "REPORTED | LEAD DEPUTY ADMINISTRATOR | "),
            Map.entry("CLAIM", "REPORTED | LEAD DEPUTY | CLAIMED"),
            Map.entry("RETURN", "REPORTED CLAIMED | LEAD DEPUTY | REPORTED"),
            Map.entry("CLASSIFY", "REPORTED CLAIMED | LEAD DEPUTY | "),
            Map.entry("ASSIGN", "CLAIMED ASSIGNED IN_PROGRESS | LEAD DEPUTY | ASSIGNED"),
            Map.entry("START", "ASSIGNED | ASSIGNEE | IN_PROGRESS"),
            Map.entry("RESOLVE", "ASSIGNED IN_PROGRESS | ASSIGNEE LEAD | RESOLVED"),
            Map.entry("PASS", "RESOLVED | SUPERVISION | CLOSED"),
            Map.entry("FAIL", "RESOLVED | SUPERVISION | ASSIGNED"),
            Map.entry("VOID", "REPORTED CLAIMED | LEAD SUPERVISION | VOIDED"),
            Map.entry("REOPEN", "CLOSED | SUPERVISION REPORTER | CLAIMED"));

    static List<Set<Relation>> everySetOfRelations() {
        Relation[] all = Relation.values();
        List<Set<Relation>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << all.length; bits++) {
            Set<Relation> set = EnumSet.noneOf(Relation.class);
            for (Relation relation : all) {
                if ((bits & 1 << relation.ordinal()) != 0) {
                    set.add(relation);
                }
            }
            sets.add(set);
        }
        return sets;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = Deed.class, names = "REPORT", mode = EnumSource.Mode.EXCLUDE)
    void every_deed_in_every_state_by_every_relation_is_as_the_design_says(Deed deed) {
        for (State state : State.values()) {
            for (Set<Relation> caller : everySetOfRelations()) {
                assertEquals(
                        expected(deed, state, caller),
                        Loop.judge(deed, state, caller),
                        () -> deed + " in " + state + " by " + caller);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = Deed.class, names = "REPORT", mode = EnumSource.Mode.EXCLUDE)
    void a_deed_leads_where_the_design_says(Deed deed) {
        for (String state : column(deed, 0)) {
            List<String> to = column(deed, 2);
            assertEquals(
                    to.isEmpty() ? state : to.get(0),
                    Loop.after(deed, State.valueOf(state)).name());
        }
    }

    @Test
    void the_loop_begins_reported_and_a_report_is_no_step_of_it() {
        assertEquals(State.REPORTED, Loop.FIRST);
        assertThrows(
                IllegalArgumentException.class,
                () -> Loop.judge(Deed.REPORT, State.REPORTED, EnumSet.of(Relation.REPORTER)));
    }

    @ParameterizedTest
    @MethodSource("everySetOfRelations")
    void only_who_is_something_to_an_issue_may_know_of_it(Set<Relation> caller) {
        Set<Relation> something = EnumSet.noneOf(Relation.class);
        something.addAll(caller);
        something.remove(Relation.RESOLVER);
        assertEquals(!something.isEmpty(), Loop.maySee(caller));
    }

    @Test
    void a_voided_issue_is_left_by_no_deed_and_every_other_state_by_one() {
        for (State state : State.values()) {
            boolean left = EnumSet.complementOf(EnumSet.of(Deed.REPORT)).stream()
                    .anyMatch(deed -> column(deed, 0).contains(state.name()));
            if (state == State.VOIDED) {
                assertFalse(left);
            } else {
                assertTrue(left, state.name());
            }
        }
    }

    private static Verdict expected(Deed deed, State state, Set<Relation> caller) {
        boolean known = caller.stream().anyMatch(relation -> relation != Relation.RESOLVER);
        if (!known) {
            return Verdict.UNKNOWN;
        }
        if (caller.stream().noneMatch(relation -> column(deed, 1).contains(relation.name()))) {
            return Verdict.FORBIDDEN;
        }
        if (!column(deed, 0).contains(state.name())) {
            return Verdict.CONFLICT;
        }
        boolean ownWork = (deed == Deed.PASS || deed == Deed.FAIL) && caller.contains(Relation.RESOLVER);
        return ownWork ? Verdict.FORBIDDEN : Verdict.ALLOWED;
    }

    private static List<String> column(Deed deed, int column) {
        String text =
                DESIGN.getOrDefault(deed.name(), "||").split("\\|", -1)[column].strip();
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
