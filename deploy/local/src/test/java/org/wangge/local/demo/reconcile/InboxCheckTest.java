package org.wangge.local.demo.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;

class InboxCheckTest {
    private static final String BODY = """
            {"issue":"i1","number":"2026-000001","issueVersion":5,"lead":{"account":"lead"},"assignee":{"account":"hand"},
             "reporter":{"account":"lead"},"supervisors":[{"account":"s1"},{"account":"s2"},{"person":"without an account"}]}""";
    private static final Notice TO_LEAD = new Notice("lead", "e1");
    private static final Notice TO_HAND = new Notice("hand", "e1");

    private final Faults faults = new Faults();
    private final InboxCheck check = new InboxCheck(Map.of(), new Crew(1, System.out, false, faults), faults);

    @Test
    void a_party_named_twice_is_told_once_and_one_without_an_account_not_at_all() throws Exception {
        assertEquals(Set.of("lead", "s1", "s2"), Told.of(fact("issue-resolved")));
        assertEquals(Set.of("lead", "hand"), Told.of(fact("issue-assigned")));
        assertEquals(Set.of(), Told.of(fact("issue-started")));
    }

    @Test
    void what_is_due_and_there_once_is_no_difference() throws Exception {
        check.compare(due(), List.of(Map.of(TO_LEAD, 1), Map.of(TO_HAND, 1)));
        assertEquals(List.of(), faults.all());
    }

    @Test
    void what_is_missing_is_named() throws Exception {
        check.compare(due(), List.of(Map.of(TO_LEAD, 1)));
        assertEquals(
                List.of("issue-assigned of issue 2026-000001 is in the inbox of account hand (nobody of the sample)"
                        + " 0 times instead of once"),
                faults.all());
    }

    @Test
    void what_is_there_twice_or_is_not_due_is_named() throws Exception {
        check.compare(due(), List.of(Map.of(TO_LEAD, 2), Map.of(TO_HAND, 1), Map.of(new Notice("other", "e1"), 1)));
        assertEquals(2, faults.count());
    }

    private static Map<Notice, Fact> due() throws Exception {
        return InboxCheck.due(List.of(fact("issue-assigned")));
    }

    private static Fact fact(String topic) throws Exception {
        return new Fact("e1", topic, new ObjectMapper().readTree(BODY));
    }
}
