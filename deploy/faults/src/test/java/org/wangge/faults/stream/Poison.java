package org.wangge.faults.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.kit.event.CloudEventHeaders;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Topics;

/** Records that are no events lie on every topic between those that are. */
public final class Poison extends FaultUnderLoad {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final String REASON = "dead-letter-reason";
    private static final int HUGE = 900_000;
    private static final String[] FACTS = {"issue-reported", "issue-claimed", "issue-closed"};
    private static final String[] STATES = {"grids", "postings"};

    public Poison() {
        super(
                "poison",
                "What cannot be read goes to the dead-letter topic with its reason, the partition moves on, and nothing"
                        + " else is lost",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        Set<UUID> facts = new HashSet<>();
        Set<UUID> states = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            for (String topic : FACTS) {
                facts.addAll(send(topic));
            }
            for (String topic : STATES) {
                states.addAll(send(topic));
            }
        }
        bench.settle();
        awaitRefused("notification-service-dead-letters", facts, seen);
        awaitRefused("issue-service-dead-letters", states, seen);
    }

    private static void awaitRefused(String topic, Set<UUID> sent, Seen seen) {
        List<ConsumerRecord<String, byte[]>> refused = await("dead letters on " + topic)
                .atMost(WITHIN)
                .until(
                        () -> Topics.read(topic).stream()
                                .filter(letter -> sent.contains(UUID.fromString(letter.key())))
                                .toList(),
                        letters -> letters.stream()
                                        .map(ConsumerRecord::key)
                                        .distinct()
                                        .count()
                                == sent.size());
        seen.note("%d on %s", refused.size(), topic);
        seen.promise(
                refused.stream().allMatch(letter -> letter.headers().lastHeader(REASON) != null),
                "a dead letter on %s has no reason",
                topic);
    }

    /** One record of each kind; answers their keys. */
    private static List<UUID> send(String topic) {
        List<UUID> keys = new ArrayList<>();
        Stream.<Kind>of(
                        (headers, key) -> new byte[] {(byte) 0xff, 0, (byte) 0xfe},
                        (headers, key) -> "[]".getBytes(UTF_8),
                        (headers, key) -> "x".repeat(HUGE).getBytes(UTF_8),
                        (headers, key) -> {
                            headers.clear();
                            return "{}".getBytes(UTF_8);
                        },
                        (headers, key) -> {
                            headers.put(CloudEventHeaders.ID, "not an id");
                            return "{}".getBytes(UTF_8);
                        },
                        (headers, key) -> {
                            headers.put(CloudEventHeaders.TIME, "yesterday");
                            return "{}".getBytes(UTF_8);
                        },
                        (headers, key) -> {
                            headers.put(CloudEventHeaders.TYPE, "org.wangge.issue-forgotten.v1");
                            return "{\"issue\":7}".getBytes(UTF_8);
                        })
                .forEach(kind -> {
                    UUID key = Ids.next();
                    Map<String, String> headers = headers(topic, key);
                    Topics.send(topic, key, headers, kind.body(headers, key));
                    keys.add(key);
                });
        return keys;
    }

    private static Map<String, String> headers(String topic, UUID key) {
        return new HashMap<>(Map.of(
                CloudEventHeaders.SPEC_VERSION, "1.0",
                CloudEventHeaders.ID, Ids.next().toString(),
                CloudEventHeaders.TYPE, CloudEventHeaders.type(topic, 1),
                CloudEventHeaders.SOURCE, "/test",
                CloudEventHeaders.SUBJECT, key.toString(),
                CloudEventHeaders.TIME, Instant.now().toString(),
                CloudEventHeaders.PARTITION_KEY, key.toString()));
    }

    /** A way to be no event. */
    private interface Kind {
        byte @Nullable [] body(Map<String, String> headers, UUID key);
    }
}
