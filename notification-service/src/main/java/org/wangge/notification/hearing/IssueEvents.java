package org.wangge.notification.hearing;

import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the issue topics, as many events at a time as have come in since the last were told. */
@ApplicationScoped
class IssueEvents {

    private final TellBatches tell;
    private final ExecutorService workers;
    private final Map<Integer, Gathering> consumers = new ConcurrentHashMap<>();

    IssueEvents(TellBatches tell, ExecutorService workers) {
        this.tell = tell;
        this.workers = workers;
    }

    /** Acknowledged later, when it is told: until then it is heard again by whoever takes its partitions. */
    @Incoming("issue-events")
    CompletionStage<Void> hear(KafkaRecordBatch<String, byte[]> polled) {
        int consumer = polled.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow(() -> new IllegalStateException("Not from Kafka"))
                .getConsumerIndex();
        return consumers
                .computeIfAbsent(consumer, index -> new Gathering(workers, tell::of))
                .add(polled);
    }
}
