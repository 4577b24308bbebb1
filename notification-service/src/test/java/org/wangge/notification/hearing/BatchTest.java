package org.wangge.notification.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wangge.notification.Database;
import org.wangge.notification.Happening;
import org.wangge.notification.Mailbox;
import org.wangge.notification.NeighbourPorts;

/** Events that come in together take effect together, and one that cannot does not hold up the others. */
@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class BatchTest {

    @Inject
    Database database;

    @Inject
    TellBatches batches;

    @Inject
    TellRecipients tell;

    @Inject
    ObjectMapper json;

    private final Mailbox reporter = Mailbox.ofSomebody();

    @Test
    void an_event_twice_in_a_batch_is_told_once() throws Exception {
        Happening first = voided(1, reporter);
        Happening second = voided(2, reporter);
        Batch batch = batch(second).with(first).with(second).with(first).with(second);

        hear(batch);

        assertEquals(List.of("1", "2"), told(reporter));
        assertEquals(List.of("acknowledged 3 once applied"), batch.told());
        Happening third = voided(3, reporter);
        hear(batch.with(third));
        assertEquals(List.of("1", "2", "3"), told(reporter));
    }

    @Test
    void what_cannot_be_read_is_refused_alone_and_not_before_the_rest_is_applied() throws Exception {
        Happening last = voided(2, reporter);
        Batch middle = batch(last).with(voided(1, reporter)).withNonsense().with(last);
        hear(middle);
        assertEquals(List.of("1", "2"), told(reporter));
        assertEquals(List.of("refused 1 once applied", "acknowledged 2 once applied"), middle.told());

        Happening third = voided(3, reporter);
        Batch end = batch(third).with(third).withNonsense();
        hear(end);
        assertEquals(List.of("1", "2", "3"), told(reporter));
        assertEquals(List.of("refused 1 once applied", "acknowledged 1 once applied"), end.told());
    }

    @Test
    void one_that_the_database_refuses_is_refused_alone_and_the_others_keep_their_order() throws Exception {
        Happening unlucky = voided(3, new Mailbox("no\u0000text"));
        Happening last = voided(5, reporter);
        Batch batch = batch(last)
                .with(voided(1, reporter))
                .with(voided(2, reporter))
                .with(unlucky)
                .with(voided(4, reporter))
                .with(last);

        hear(batch);

        assertEquals(List.of("1", "2", "4", "5"), told(reporter));
        assertEquals(List.of("refused 2 once applied", "acknowledged 4 once applied"), batch.told());
        assertFalse(database.hasHeard(unlucky.id()));
    }

    @Test
    void each_inbox_counts_without_a_gap_in_the_order_of_the_events() throws Exception {
        Mailbox other = Mailbox.ofSomebody();
        for (int delivery = 0; delivery < 2; delivery++) {
            int before = 10 * delivery;
            List<IssueEvent> together = IntStream.rangeClosed(before + 1, before + 10)
                    .mapToObj(number -> event(voided(number, number % 3 == 0 ? other : reporter)))
                    .toList();
            tell.of(together);
        }
        assertEquals(List.of("3", "6", "9", "12", "15", "18"), told(other));
        assertEquals(14, told(reporter).size());
    }

    @Test
    void batches_for_the_same_people_in_another_order_wait_for_one_another_and_never_in_a_circle() throws Exception {
        int rounds = 40;
        List<Mailbox> people =
                IntStream.range(0, 20).mapToObj(i -> Mailbox.ofSomebody()).toList();
        ExecutorService consumers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < rounds; round++) {
                List<IssueEvent> there = anEventFor(people);
                List<IssueEvent> back = new ArrayList<>(there);
                Collections.reverse(back);
                together(consumers, there, back);
                List<Mailbox> reversed = new ArrayList<>(people);
                Collections.reverse(reversed);
                together(consumers, anEventFor(people), anEventFor(reversed));
            }
        } finally {
            consumers.shutdownNow();
        }
        for (Mailbox one : people) {
            assertEquals(3 * rounds, told(one).size());
        }
    }

    @Test
    void polls_that_came_meanwhile_are_told_together_and_each_is_acknowledged() throws Exception {
        Happening last = voided(3, reporter);
        Batch first = batch(last).with(voided(1, reporter)).withNonsense();
        Batch second = batch(last).with(voided(2, reporter)).with(last);
        hear(first, second);
        assertEquals(List.of("1", "2", "3"), told(reporter));
        assertEquals(List.of("refused 1 once applied", "acknowledged 1 once applied"), first.told());
        assertEquals(List.of("acknowledged 1 once applied"), second.told());
    }

    private List<IssueEvent> anEventFor(List<Mailbox> people) {
        return people.stream().map(one -> event(voided(1, one))).toList();
    }

    private void together(ExecutorService consumers, List<IssueEvent> one, List<IssueEvent> other) throws Exception {
        for (Future<Void> done : consumers.invokeAll(List.of(telling(one), telling(other)), 60, TimeUnit.SECONDS)) {
            done.get();
        }
    }

    private Callable<Void> telling(List<IssueEvent> events) {
        return () -> {
            tell.of(events);
            return null;
        };
    }

    private void hear(Batch... polls) throws Exception {
        batches.of(Stream.of(polls).map(Batch::delivered).toList())
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    /** A batch whose good events are applied when this one, its last good one, has been told. */
    private Batch batch(Happening last) {
        return new Batch(
                json,
                () -> database.number("select count(*) from notification where event = '" + last.id() + "'") == 1);
    }

    private IssueEvent event(Happening happening) {
        return IssueEvent.of(happening.incoming(json), json);
    }

    private static Happening voided(int number, Mailbox reporter) {
        return Happening.of("issue-voided").reporter(reporter.account()).number(Integer.toString(number));
    }

    /** The numbers of the issues told of, in the order of an inbox that must count 1, 2, 3 … */
    private List<String> told(Mailbox mailbox) {
        List<String> entries = database.texts("select sequence || ' ' || number from notification n"
                + " join told_event e on e.id = n.event where account = '" + mailbox.account() + "' order by sequence");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String[] entry = entries.get(i).split(" ");
            assertEquals(i + 1, Integer.parseInt(entry[0]));
            numbers.add(entry[1]);
        }
        return numbers;
    }
}
