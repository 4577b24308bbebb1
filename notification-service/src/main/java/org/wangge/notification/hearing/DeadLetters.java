package org.wangge.notification.hearing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.wangge.kit.event.EventTrace;

/**
 * Says of a record that it is dead-lettered: in the log, under the trace of whoever caused it, and in the measure that the
 * connector keeps of single records, but not of those in a batch.
 */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Counter failures;

    DeadLetters(MeterRegistry registry) {
        this.failures = registry.counter("quarkus.messaging.message.failures", "channel", IssueEvents.CHANNEL);
    }

    void note(ConsumerRecord<?, ?> received, RuntimeException reason) {
        failures.increment();
        try (Scope trace = EventTrace.of(received).makeCurrent()) {
            LOG.errorf(
                    reason,
                    "%s-%d@%d is dead-lettered",
                    received.topic(),
                    received.partition(),
                    received.offset());
        }
    }
}
