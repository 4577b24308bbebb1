package org.wangge.kit.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.watch.Offsets.Standing;

/**
 * Measures the service's consumer groups, by group and topic: {@code wangge_consumer_lag_events}, what they have not yet
 * dealt with, and {@code wangge_consumer_done_events}, what they have; and {@code wangge_dead_letters_events}, all that
 * ever went to a dead-letter topic. Kafka is asked, not the consumer, so that a consumer that hangs or has left its group
 * shows. All copies see the same, so take the maximum over them. Not a number while Kafka does not answer.
 */
@ApplicationScoped
class ConsumerMeters {

    private static final Logger LOG = Logger.getLogger(ConsumerMeters.class);
    private static final int TIMEOUT_MILLIS = 5_000;

    private record Heard(String group, String topic) {}

    private final Map<String, Object> kafka;
    private final List<Subscription> subscriptions;
    private final Set<String> deadLetterTopics;
    private final Map<Heard, Standing> standings = new ConcurrentHashMap<>();
    private final Map<String, Double> deadLetters = new ConcurrentHashMap<>();
    private volatile @Nullable Admin admin;
    private volatile boolean stopped;

    ConsumerMeters(@Identifier("default-kafka-broker") Map<String, Object> kafka, Config config) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.subscriptions = Subscription.all(config);
        this.deadLetterTopics =
                subscriptions.stream().map(Subscription::deadLetters).collect(Collectors.toSet());
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        for (Subscription subscription : subscriptions) {
            for (String topic : subscription.topics()) {
                Heard heard = new Heard(subscription.group(), topic);
                Gauge.builder("wangge.consumer.lag", () -> standing(heard).behind())
                        .description("Events on Kafka that the consumer group has not yet dealt with")
                        .baseUnit("events")
                        .tag("group", heard.group())
                        .tag("topic", topic)
                        .register(registry);
                Gauge.builder("wangge.consumer.done", () -> standing(heard).dealtWith())
                        .description("Events of the topic that the consumer group has dealt with")
                        .baseUnit("events")
                        .tag("group", heard.group())
                        .tag("topic", topic)
                        .register(registry);
            }
        }
        for (String topic : deadLetterTopics) {
            Gauge.builder("wangge.dead.letters", () -> deadLetters.getOrDefault(topic, Double.NaN))
                    .description("Events that ever went to the dead-letter topic")
                    .baseUnit("events")
                    .tag("topic", topic)
                    .register(registry);
        }
    }

    @Scheduled(every = "${wangge.watch.consumers-every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() throws InterruptedException {
        if (subscriptions.isEmpty() || stopped) {
            return;
        }
        try {
            Admin asked = admin;
            if (asked == null) {
                asked = Admin.create(kafka);
                admin = asked;
            }
            Offsets offsets = new Offsets(asked);
            for (Subscription subscription : subscriptions) {
                offsets.standings(subscription.group(), subscription.topics())
                        .forEach((topic, standing) -> standings.put(new Heard(subscription.group(), topic), standing));
            }
            deadLetters.putAll(offsets.taken(deadLetterTopics));
        } catch (ExecutionException | KafkaException away) {
            standings.clear();
            deadLetters.clear();
            LOG.warnf("The consumers cannot be measured: %s", away.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        stopped = true;
        Admin inUse = admin;
        if (inUse != null) {
            inUse.close(Duration.ZERO);
        }
    }

    private Standing standing(Heard heard) {
        return standings.getOrDefault(heard, Standing.UNKNOWN);
    }
}
