package org.wangge.local.demo.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.wangge.local.demo.sweep.Tracked;
import org.wangge.local.demo.work.Faults;

/** Every deed of the sweep is on Kafka: one event for each version of each issue, in the topic of that deed, and none besides. */
public final class EventCheck {
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final String bootstrap;
    private final Faults faults;

    public EventCheck(String bootstrap, Faults faults) {
        this.bootstrap = bootstrap;
        this.faults = faults;
    }

    /** Finds out early whether the topics can be read, so that nobody sweeps for minutes in vain. */
    public void requireTopics() {
        try (var topics = new Topics(bootstrap, Told.topics(), Set.of())) {
            topics.facts();
        } catch (KafkaException away) {
            throw new IllegalStateException(
                    "Kafka does not answer at " + bootstrap + " (--kafka names another address): " + away.getMessage(),
                    away);
        }
    }

    /** What lay on Kafka about these issues. */
    public record Found(List<Fact> facts, long repeated) {
        /** Events by topic. */
        public Map<String, Long> byTopic() {
            return facts.stream().collect(Collectors.groupingBy(Fact::topic, TreeMap::new, Collectors.counting()));
        }
    }

    public Found check(List<Tracked> issues) throws InterruptedException {
        var byId = issues.stream().collect(Collectors.toMap(Tracked::id, issue -> issue));
        long due = issues.stream().mapToLong(issue -> issue.events().size()).sum();
        try (var topics = new Topics(bootstrap, Told.topics(), byId.keySet())) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            topics.readOn();
            while (topics.facts().size() < due && System.nanoTime() < until) {
                TimeUnit.SECONDS.sleep(1);
                topics.readOn();
            }
            compare(issues, topics.facts());
            return new Found(topics.facts(), topics.repeated());
        }
    }

    void compare(List<Tracked> issues, List<Fact> facts) {
        Map<String, List<Fact>> byIssue = facts.stream().collect(Collectors.groupingBy(Fact::issue));
        for (var issue : issues) {
            Map<Long, String> found = new TreeMap<>();
            for (var fact : byIssue.getOrDefault(issue.id(), List.of())) {
                found.merge(fact.version(), fact.topic(), (one, other) -> one + " and " + other);
            }
            faults.unlessEqual("Events of " + issue.number() + " by version", issue.events(), found);
        }
    }
}
