package org.wangge.notification.hearing;

import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.wangge.kit.event.EventTrace;

/** Says in the log of a record that it is dead-lettered, under the trace of whoever caused it. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    void note(ConsumerRecord<?, ?> received, RuntimeException reason) {
        try (Scope trace = EventTrace.of(received).makeCurrent()) {
            LOG.errorf(reason, "%s-%d@%d is dead-lettered", received.topic(), received.partition(), received.offset());
        }
    }
}
