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

    /** By the channel, which the connector numbers for each; what it calls the index of a consumer is 0 for all. */
    private final Map<String, Gathering> consumers = new ConcurrentHashMap<>();

    IssueEvents(TellBatches tell, ExecutorService workers) {
        this.tell = tell;
        this.workers = workers;
    }

    /** Acknowledged later, when it is told: until then it is heard again by whoever takes its partitions. */
    @Incoming("issue-events")
    CompletionStage<Void> hear(KafkaRecordBatch<String, byte[]> polled) {
        String consumer = polled.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                .orElseThrow(() -> new IllegalStateException("Not from Kafka"))
                .getChannel();
        return consumers
                .computeIfAbsent(consumer, channel -> new Gathering(workers, tell::of))
                .add(polled);
    }
}
