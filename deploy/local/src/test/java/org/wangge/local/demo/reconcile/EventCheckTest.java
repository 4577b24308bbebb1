package org.wangge.local.demo.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wangge.local.demo.sweep.Tracked;
import org.wangge.local.demo.sweep.TrackedIssues;
import org.wangge.local.demo.work.Faults;

class EventCheckTest {
    private final Faults faults = new Faults();
    private final EventCheck check = new EventCheck("nowhere:1", faults);
    private final List<Tracked> issues = List.of(TrackedIssues.claimed());

    @Test
    void one_event_for_each_version_is_no_difference() throws Exception {
        check.compare(issues, List.of(fact("a", "issue-reported", 1), fact("b", "issue-claimed", 2)));
        assertEquals(List.of(), faults.all());
    }

    @Test
    void a_missing_event_is_named() throws Exception {
        check.compare(issues, List.of(fact("a", "issue-reported", 1)));
        assertEquals(
                List.of("Events of 2026-000001 by version: expected {1=issue-reported, 2=issue-claimed},"
                        + " found {1=issue-reported}"),
                faults.all());
    }

    @Test
    void a_second_event_of_a_version_and_an_event_in_the_wrong_topic_are_named() throws Exception {
        check.compare(
                issues,
                List.of(fact("a", "issue-reported", 1), fact("b", "issue-claimed", 2), fact("c", "issue-claimed", 2)));
        check.compare(issues, List.of(fact("a", "issue-reported", 1), fact("b", "issue-voided", 2)));
        assertEquals(2, faults.count());
    }

    @Test
    void an_event_that_names_nobody_is_a_difference() throws Exception {
        new NamedCheck(TrackedIssues.OFFICE, Map.of(), faults).check(issues, List.of(fact("a", "issue-reported", 1)));
        assertEquals(3, faults.count(), () -> faults.all().toString());
    }

    private static Fact fact(String id, String topic, long version) throws Exception {
        var body = "{\"issue\":\"i1\",\"issueVersion\":" + version + ",\"grid\":{\"code\":\"SDL-01-01\"}}";
        return new Fact(id, topic, new ObjectMapper().readTree(body));
    }
}
