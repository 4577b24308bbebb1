package org.wangge.kit.hearing;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.impl.TopicPartitions;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Commits every few seconds how far the consumer's partitions are heard, and tries again what could not be committed, whether more
 * comes or not. The connector's own strategy, "throttled", forgets it (SmallRye 4.33.0): a commit fails while its group rebalances or
 * the broker is away, and a partition of which nothing more comes is counted as behind from then on.
 *
 * <p>What was received and not acknowledged when the partition goes to somebody else, or the service ends, is heard again there.
 */
final class HeardSoFar implements KafkaCommitHandler {

    /** What {@code commit-strategy} calls it. */
    static final String NAME = "heard-so-far";

    private static final Logger LOG = Logger.getLogger(HeardSoFar.class);

    private final Vertx vertx;
    private final KafkaConsumer<?, ?> consumer;
    private final Duration every;
    private final long timer;
    private final AtomicBoolean committing = new AtomicBoolean();
    private final Map<TopicPartition, HeardPartition> partitions = new HashMap<>();

    private HeardSoFar(Vertx vertx, KafkaConsumer<?, ?> consumer, Duration every) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.every = every;
        this.timer = vertx.setPeriodic(every.toMillis(), tick -> commitSoon());
    }

    /** Reads {@code auto.commit.interval.ms}, 5 seconds where it is not said. */
    @ApplicationScoped
    @Identifier(NAME)
    static class Factory implements KafkaCommitHandler.Factory {

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration channel,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            int every = channel.config()
                    .getOptionalValue("auto.commit.interval.ms", Integer.class)
                    .orElse(5000);
            return new HeardSoFar(vertx, consumer, Duration.ofMillis(every));
        }
    }

    @Override
    public synchronized void partitionsAssigned(Collection<TopicPartition> assigned) {
        assigned.forEach(partition -> partitions.putIfAbsent(partition, new HeardPartition()));
    }

    /** Called by the thread that polls. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> revoked) {
        commit(consumer.unwrap());
        forget(revoked);
    }

    private synchronized void forget(Collection<TopicPartition> revoked) {
        partitions.keySet().removeAll(Set.copyOf(revoked));
    }

    @Override
    public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> received) {
        note(received, HeardPartition::received);
        return Uni.createFrom().item(received);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> acknowledged) {
        note(acknowledged, HeardPartition::acknowledged);
        return Uni.createFrom().voidItem().runSubscriptionOn(acknowledged::runOnMessageContext);
    }

    /** Nothing, where the partition is somebody else's by now: he hears the record himself. */
    private synchronized void note(IncomingKafkaRecord<?, ?> one, BiConsumer<HeardPartition, Long> what) {
        HeardPartition partition = partitions.get(TopicPartitions.getTopicPartition(one));
        if (partition != null) {
            what.accept(partition, one.getOffset());
        }
    }

    private void commitSoon() {
        if (!toCommit().isEmpty() && committing.compareAndSet(false, true)) {
            consumer.runOnPollingThread(this::commit)
                    .onTermination()
                    .invoke(() -> committing.set(false))
                    .subscribe()
                    .with(done -> {}, failed -> LOG.error("How far was heard could not be committed", failed));
        }
    }

    /** Only the thread that polls commits, so no partition can change hands meanwhile. */
    private void commit(Consumer<?, ?> kafka) {
        Map<TopicPartition, OffsetAndMetadata> offsets = toCommit();
        if (offsets.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(offsets, every);
            committed(offsets);
        } catch (KafkaException failed) {
            LOG.infof("How far was heard is not committed yet: %s (%s)", offsets, failed.toString());
        }
    }

    private synchronized Map<TopicPartition, OffsetAndMetadata> toCommit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        partitions.forEach((partition, heard) ->
                heard.toCommit().ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset))));
        return offsets;
    }

    private synchronized void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        partitions.forEach((partition, heard) -> {
            OffsetAndMetadata committed = offsets.get(partition);
            if (committed != null) {
                heard.committed(committed.offset());
            }
        });
    }

    /** Not called by the thread that polls. */
    @Override
    public void terminate(boolean graceful) {
        vertx.cancelTimer(timer);
        if (!toCommit().isEmpty()) {
            consumer.runOnPollingThread(this::commit).await().atMost(every.multipliedBy(2));
        }
    }
}
