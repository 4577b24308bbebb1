package org.wangge.issue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.issue.lifecycle.Scenes.IN_NANGANG;
import static org.wangge.issue.lifecycle.Scenes.IN_OFFICE;
import static org.wangge.issue.lifecycle.Scenes.IN_YARD;
import static org.wangge.issue.lifecycle.Scenes.LEAD;
import static org.wangge.issue.lifecycle.Scenes.NOON;
import static org.wangge.issue.lifecycle.Scenes.RESIDENT;
import static org.wangge.issue.lifecycle.Scenes.WORKER;
import static org.wangge.issue.lifecycle.Scenes.act;
import static org.wangge.issue.lifecycle.Scenes.asLead;
import static org.wangge.issue.lifecycle.Scenes.asSupervisor;
import static org.wangge.issue.lifecycle.Scenes.asWorker;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wangge.issue.fact.IssueEvent;
import org.wangge.issue.loop.Relation;
import org.wangge.testing.AsyncApi;
import org.wangge.testing.EventSamples;

/** Every event the loop publishes, as its readers know it. */
class EventSampleTest {

    static Stream<IssueEvent> everyEvent() {
        Issue classified = Scenes.reported();
        Issue reworked = Scenes.resolved();
        return Stream.of(
                Scenes.reported()
                        .reportedBy(
                                act(RESIDENT, NOON, IN_YARD, Relation.REPORTER).because(null)),
                Scenes.reported(null)
                        .placeIn(
                                IN_YARD,
                                act(LEAD, NOON, IN_OFFICE, Relation.LEAD).because(null)),
                Scenes.reported().claim(asLead().because(null)),
                classified.classify(Scenes.wires(), asLead().because(null)),
                Scenes.claimed().returnTo(IN_NANGANG, asLead()),
                Scenes.claimed().assign(WORKER, NOON.plusSeconds(14400), asLead()),
                Scenes.assigned().start(asWorker().because(null)),
                Scenes.assigned().resolve("Wires tied up", List.of(), asWorker().because(null)),
                Scenes.resolved().pass(asSupervisor().because(null)),
                reworked.fail(asSupervisor()),
                Scenes.reported().strikeOff(asLead()),
                Scenes.closed().reopen(act(RESIDENT, NOON, IN_YARD, Relation.REPORTER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyEvent")
    void is_as_its_committed_sample(IssueEvent event) {
        EventSamples.matches(event);
    }

    @Test
    void every_described_event_of_an_issue_is_published_and_no_other() {
        Set<String> published = everyEvent().map(IssueEvent::topic).collect(Collectors.toSet());

        assertEquals(AsyncApi.topics("issue-"), published);
    }
}
