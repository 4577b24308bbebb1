package org.wangge.notification.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wangge.notification.rule.Capacity.ASSIGNEE;
import static org.wangge.notification.rule.Capacity.LEAD;
import static org.wangge.notification.rule.Capacity.REPORTER;
import static org.wangge.notification.rule.Capacity.SUPERVISOR;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.fact.Party;

class RuleTest {

    private static final Party LEADER = person("lead");
    private static final Party HANDLER = person("handler");
    private static final Party RESIDENT = new Party("resident", null, null);
    private static final List<Party> SUPERVISION = List.of(person("one"), person("two"));

    @ParameterizedTest
    @CsvSource({
        "issue-reported,   lead resident",
        "issue-placed,     lead",
        "issue-claimed,    resident",
        "issue-classified, ''",
        "issue-returned,   lead",
        "issue-assigned,   handler lead",
        "issue-started,    ''",
        "issue-resolved,   resident lead one two",
        "issue-closed,     resident lead handler",
        "issue-reworked,   handler lead",
        "issue-voided,     resident",
        "issue-reopened,   lead one two"
    })
    void tells_whom_the_table_names(String event, String accounts) {
        List<String> told = Rule.of("org.wangge." + event + ".v1").orElseThrow().recipients(fact()).stream()
                .map(Recipient::account)
                .toList();
        assertEquals(accounts, String.join(" ", told));
    }

    @ParameterizedTest
    @EnumSource
    void tells_nobody_twice_who_is_everything_at_once(Rule rule) {
        UUID person = UUID.randomUUID();
        Party all = new Party("everybody", person, "name");
        List<Recipient> told = rule.recipients(fact(all, all, new Party("everybody", null, null), List.of(all, all)));
        assertEquals(rule.told().isEmpty() ? 0 : 1, told.size());
    }

    @Test
    void joins_what_two_mentions_say_of_one_recipient() {
        UUID person = UUID.randomUUID();
        List<Recipient> told = Rule.ISSUE_CLOSED.recipients(
                fact(null, new Party("somebody", person, "name"), new Party("somebody", null, null), List.of()));
        assertEquals(List.of(new Recipient("account:somebody", "somebody", person, REPORTER)), told);
    }

    @Test
    void joins_two_recipients_that_a_later_mention_shows_to_be_one() {
        UUID person = UUID.randomUUID();
        List<Recipient> told = Rule.ISSUE_CLOSED.recipients(fact(
                new Party("somebody", person, "name"),
                new Party(null, person, "name"),
                new Party("somebody", null, null),
                List.of()));
        assertEquals(List.of(new Recipient("account:somebody", "somebody", person, REPORTER)), told);
    }

    @Test
    void knows_a_person_without_account_by_person() {
        UUID person = UUID.randomUUID();
        List<Recipient> told =
                Rule.ISSUE_PLACED.recipients(fact(null, new Party(null, person, "name"), null, List.of()));
        assertEquals(List.of(new Recipient("person:" + person, null, person, LEAD)), told);
    }

    @Test
    void tells_nobody_where_nobody_is_named() {
        IssueFact fact = fact(null, null, new Party(null, null, null), List.of(new Party(null, null, "a name alone")));
        for (Rule rule : Rule.values()) {
            assertEquals(List.of(), rule.recipients(fact));
        }
    }

    @ParameterizedTest
    @CsvSource({"org.wangge.issue-assigned.v2", "issue-assigned", "org.wangge.grids.v1", "''"})
    void knows_no_other_type(String type) {
        assertTrue(Rule.of(type).isEmpty());
    }

    @Test
    void gives_the_capacity_by_which_somebody_is_named_first() {
        assertEquals(List.of(ASSIGNEE, LEAD), Rule.ISSUE_ASSIGNED.told());
        assertEquals(
                List.of(REPORTER, LEAD, SUPERVISOR, SUPERVISOR),
                Rule.ISSUE_RESOLVED.recipients(fact()).stream()
                        .map(Recipient::capacity)
                        .toList());
    }

    private static IssueFact fact() {
        return fact(HANDLER, LEADER, RESIDENT, SUPERVISION);
    }

    private static IssueFact fact(
            @Nullable Party assignee, @Nullable Party lead, @Nullable Party reporter, List<Party> supervisors) {
        return new IssueFact(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "2026-000001",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                assignee,
                lead,
                reporter,
                supervisors,
                null,
                null);
    }

    private static Party person(String account) {
        return new Party(account, UUID.randomUUID(), account);
    }
}
