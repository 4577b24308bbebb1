package org.wangge.notification.live;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wangge.notification.Database;
import org.wangge.notification.Happening;
import org.wangge.notification.Mailbox;
import org.wangge.notification.NeighbourPorts;
import org.wangge.notification.telling.Tellings;
import org.wangge.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class StreamResourceTest {

    private final Mailbox mailbox = Mailbox.ofSomebody();

    @Inject
    Tellings tellings;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Test
    void shows_what_comes_in_from_now_on_in_the_readers_language() throws Exception {
        tell(1);
        try (StreamClient stream = open(null)) {
            assertEquals("text/event-stream", stream.contentType().split(";")[0]);
            tell(2);
            awaitIds(stream, 2, 3);
            assertTrue(stream.seen().get(0).data().contains("\"title\":\"Your issue 2026-000123 was claimed\""));
        }
    }

    @Test
    void a_client_that_comes_back_gets_what_it_missed_without_gap_or_repetition() throws Exception {
        List<Long> ids = new ArrayList<>();
        long last;
        try (StreamClient stream = open(null)) {
            assertEquals(0, stream.lastId());
            tell(3);
            awaitIds(stream, 1, 2, 3);
            ids.addAll(stream.ids());
            last = stream.lastId();
        }
        tell(60);
        for (int connection = 0; connection < 3; connection++) {
            try (StreamClient stream = open(last)) {
                tell(5);
                await().atMost(Duration.ofSeconds(20)).until(() -> stream.ids().size() >= 5);
                ids.addAll(stream.ids());
                last = ids.get(ids.size() - 1);
            }
        }
        try (StreamClient stream = open(last)) {
            long seen = last;
            await().atMost(Duration.ofSeconds(20)).until(() -> seen == 78 || stream.lastId() == 78);
            ids.addAll(stream.ids());
        }
        assertEquals(LongStream.rangeClosed(1, 78).boxed().toList(), ids);
    }

    @Test
    void shows_what_another_copy_of_the_service_told() throws Exception {
        try (StreamClient stream = open(null)) {
            tellAsAnotherCopy();
            awaitIds(stream, 1);
        }
    }

    @Test
    void nothing_overtakes_a_transaction_that_is_still_open() throws Exception {
        Mailbox somebodyElse = Mailbox.ofSomebody();
        Happening.of("issue-claimed").reporter(somebodyElse.account()).send();
        somebodyElse.await(1);
        tell(1);
        try (StreamClient stream = open(0L);
                Connection other = database.connect();
                Statement statement = other.createStatement()) {
            awaitIds(stream, 1);
            other.setAutoCommit(false);
            statement.execute("update account_inbox set last_sequence = last_sequence + 1 where account = '"
                    + mailbox.account() + "'");
            statement.execute("insert into notification (id, account, sequence, event, office, capacity)"
                    + " select uuidv7(), n.account, 2, e.id, n.office, 'REPORTER' from notification n,"
                    + " (select id from told_event where id not in"
                    + " (select event from notification where account = '" + mailbox.account() + "') limit 1) e"
                    + " where n.account = '" + mailbox.account() + "'");
            Happening later =
                    Happening.of("issue-claimed").reporter(mailbox.account()).send();
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> stream.ids().equals(List.of(1L)) && !database.hasHeard(later.id()));
            other.commit();
            awaitIds(stream, 1, 2, 3);
        }
    }

    @Test
    void nobody_sees_anothers_inbox() throws Exception {
        Mailbox other = Mailbox.ofSomebody();
        try (StreamClient stream = open(0L)) {
            Happening.of("issue-claimed").reporter(other.account()).send();
            other.await(1);
            tell(1);
            awaitIds(stream, 1);
        }
    }

    @Test
    void a_silent_stream_gets_heartbeats() throws Exception {
        try (StreamClient stream = open(null)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> stream.comments().contains("heartbeat"));
            tell(1);
            awaitIds(stream, 1);
        }
    }

    @Test
    void a_stream_ends_with_its_token() throws Exception {
        try (StreamClient stream = new StreamClient(Tokens.endingIn(4, mailbox.account(), "staff"), null)) {
            assertEquals(200, stream.status());
            await().atMost(Duration.ofSeconds(15)).until(stream::hasEnded);
        }
    }

    @Test
    void an_account_has_a_bounded_number_of_streams_and_gets_its_places_back() throws Exception {
        List<StreamClient> streams = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            streams.add(open(null));
        }
        mailbox.caller()
                .accept("text/event-stream")
                .get("/v1/notifications/stream")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:wangge:problem:too-many-streams"));
        for (StreamClient stream : streams) {
            stream.close();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (StreamClient again = new StreamClient(Tokens.of(mailbox.account(), "staff"), null)) {
                return again.status() == 200;
            }
        });
    }

    @Test
    void refuses_an_id_that_is_none() {
        mailbox.caller()
                .accept("text/event-stream")
                .header("Last-Event-ID", "yesterday")
                .get("/v1/notifications/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void an_id_from_elsewhere_begins_with_what_comes_next() throws Exception {
        tell(1);
        try (StreamClient stream = open(1_000_000L)) {
            tell(1);
            awaitIds(stream, 2);
        }
    }

    private StreamClient open(@Nullable Long lastEventId) throws Exception {
        StreamClient stream = new StreamClient(Tokens.of(mailbox.account(), "staff"), lastEventId);
        assertEquals(200, stream.status());
        await().atMost(Duration.ofSeconds(10)).until(stream::isListening);
        return stream;
    }

    private void tell(int events) {
        int before = mailbox.all().size();
        IntStream.range(0, events)
                .forEach(i -> Happening.of("issue-claimed")
                        .reporter(mailbox.account())
                        .send());
        mailbox.await(before + events);
    }

    /** The same rows in the same way, but no signal within this process. */
    private void tellAsAnotherCopy() {
        tellings.enter(List.of(
                Happening.of("issue-claimed").reporter(mailbox.account()).telling(json)));
    }

    private static void awaitIds(StreamClient stream, long... ids) {
        List<Long> expected = LongStream.of(ids).boxed().toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> stream.ids().equals(expected));
    }
}
