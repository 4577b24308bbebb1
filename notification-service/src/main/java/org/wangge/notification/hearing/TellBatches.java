package org.wangge.notification.hearing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.wangge.kit.event.EventTrace;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;

/**
 * Tells what came in some polls, all of it together. What cannot be read goes to the dead-letter topic without another try, what cannot
 * be applied after some; all the rest takes effect.
 */
@ApplicationScoped
class TellBatches {

    private static final Logger LOG = Logger.getLogger(TellBatches.class);

    private final TellPatiently tell;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;

    TellBatches(TellPatiently tell, DeadLetters deadLetters, ObjectMapper json) {
        this.tell = tell;
        this.deadLetters = deadLetters;
        this.json = json;
    }

    /** Returns when it has taken effect; the stage is done when the connector knows. */
    CompletionStage<Void> of(List<KafkaRecordBatch<String, byte[]>> polls) throws InterruptedException {
        List<KafkaRecord<String, byte[]>> records =
                polls.stream().flatMap(poll -> poll.getRecords().stream()).toList();
        List<Span> spans = records.stream()
                .map(TellBatches::recordOf)
                .map(EventTrace::begin)
                .toList();
        try {
            return told(polls, records);
        } finally {
            spans.forEach(Span::end);
        }
    }

    private CompletionStage<Void> told(
            List<KafkaRecordBatch<String, byte[]>> polls, List<KafkaRecord<String, byte[]>> records)
            throws InterruptedException {
        List<Heard> events = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (KafkaRecord<String, byte[]> received : records) {
            try {
                events.add(new Heard(received, IssueEvent.of(IncomingEvent.of(recordOf(received)), json)));
            } catch (UnreadableEvent unreadable) {
                refused.add(new Refused(received, unreadable));
            }
        }
        CompletionStage<Void> done = CompletableFuture.completedFuture(null);
        try {
            refused.addAll(tell.of(events));
        } catch (CancellationException stopping) {
            LOG.debugf(stopping, "%d events are left to whoever takes their partitions next", events.size());
            return done;
        }
        // Not before: a refused record is acknowledged by itself, and with the last of a partition goes the whole
        // batch.
        for (Refused one : refused) {
            deadLetters.note(recordOf(one.from()), one.reason());
            done = done.thenCompose(previous -> one.from().nack(one.reason()));
        }
        for (KafkaRecordBatch<String, byte[]> poll : polls) {
            done = done.thenCompose(previous -> poll.ack());
        }
        return done;
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> recordOf(KafkaRecord<String, byte[]> received) {
        return received.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("Not from Kafka"))
                .getRecord();
    }
}
