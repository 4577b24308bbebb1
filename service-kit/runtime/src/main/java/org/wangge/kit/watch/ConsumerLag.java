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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Measures how far the service's consumer groups are behind: {@code wangge_consumer_lag_events} by group and topic, the
 * events on Kafka that the group has not yet dealt with. Kafka is asked, not the consumer, so that a consumer that hangs
 * or has left its group shows. All copies see the same, so take the maximum over them. Not a number while Kafka does not
 * answer.
 */
@ApplicationScoped
class ConsumerLag {

    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final int TIMEOUT_MILLIS = 5_000;

    private final Map<String, Object> kafka;
    private final List<Hearing> heard;
    private final Map<Behind.Topic, Double> lags = new ConcurrentHashMap<>();
    private volatile @Nullable Admin admin;
    private volatile boolean stopped;

    ConsumerLag(@Identifier("default-kafka-broker") Map<String, Object> kafka, Config config) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.heard = Hearing.all(config);
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        for (Hearing hearing : heard) {
            for (String name : hearing.topics()) {
                Behind.Topic topic = new Behind.Topic(hearing.group(), name);
                Gauge.builder("wangge.consumer.lag", lags, all -> all.getOrDefault(topic, Double.NaN))
                        .description("Events on Kafka that the consumer group has not yet dealt with")
                        .baseUnit("events")
                        .tag("group", topic.group())
                        .tag("topic", topic.name())
                        .register(registry);
            }
        }
    }

    @Scheduled(every = "${wangge.watch.lag-every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() throws InterruptedException {
        if (heard.isEmpty() || stopped) {
            return;
        }
        try {
            Admin asked = admin;
            if (asked == null) {
                asked = Admin.create(kafka);
                admin = asked;
            }
            for (Hearing hearing : heard) {
                lags.putAll(new Behind(asked).of(hearing));
            }
        } catch (ExecutionException | KafkaException away) {
            lags.clear();
            LOG.warnf("The consumers' lag cannot be measured: %s", away.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        stopped = true;
        Admin inUse = admin;
        if (inUse != null) {
            inUse.close(Duration.ZERO);
        }
    }
}
