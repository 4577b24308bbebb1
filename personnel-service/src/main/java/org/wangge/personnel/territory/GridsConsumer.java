package org.wangge.personnel.territory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;

/**
 * Hears the states of grids. Their versions make a repeated or belated state harmless, so no inbox is kept and the topic
 * can be read again from its beginning. What cannot be read goes to the dead-letter topic at once, what cannot be
 * applied after some tries.
 */
@ApplicationScoped
class GridsConsumer {

    private final Grids grids;
    private final ObjectMapper mapper;

    GridsConsumer(Grids grids, ObjectMapper mapper) {
        this.grids = grids;
        this.mapper = mapper;
    }

    @Incoming("grids")
    @Blocking
    @Retry(maxRetries = 8, delay = 500, jitter = 200, abortOn = UnreadableEvent.class)
    @Transactional
    void hear(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        if (event.isTombstone()) {
            grids.end(event.subject());
            return;
        }
        GridState state = event.read(mapper, GridState.class);
        String flaw = state.flaw(event.subject());
        if (flaw != null) {
            throw new UnreadableEvent("no grid: " + flaw);
        }
        grids.apply(state);
    }
}
