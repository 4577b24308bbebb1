package org.wangge.issue.territory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;

/**
 * Hears the states of grids. Their versions make a repeated or belated state harmless, so no inbox is kept and the topic
 * can be read again from its beginning.
 */
@ApplicationScoped
class GridsConsumer {

    private final GridCopies copies;
    private final Territory territory;
    private final ObjectMapper mapper;

    GridsConsumer(GridCopies copies, Territory territory, ObjectMapper mapper) {
        this.copies = copies;
        this.territory = territory;
        this.mapper = mapper;
    }

    @Incoming("grids")
    @Blocking
    @Retry(maxRetries = 8, delay = 500, jitter = 200, abortOn = UnreadableEvent.class)
    void hear(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        boolean changed = event.isTombstone()
                ? copies.end(event.subject())
                : copies.put(event.read(mapper, GridState.class).checked(event.subject()));
        if (changed) {
            territory.changed();
        }
    }
}
