package org.wangge.personnel.territory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;
import org.wangge.kit.hearing.Hearing;

/**
 * Hears the states of grids. Their versions make a repeated or belated state harmless, so no inbox is kept and the topic
 * can be read again from its beginning. What cannot be read goes to the dead-letter topic at once, what cannot be
 * applied after some tries.
 */
@ApplicationScoped
class GridsConsumer {

    private final Hearing hearing;
    private final Grids grids;
    private final ObjectMapper mapper;

    GridsConsumer(Hearing hearing, Grids grids, ObjectMapper mapper) {
        this.hearing = hearing;
        this.grids = grids;
        this.mapper = mapper;
    }

    @Incoming("grids")
    @Blocking
    CompletionStage<Void> hear(Message<ConsumerRecord<String, byte[]>> message) throws InterruptedException {
        return hearing.hear(message.getPayload(), this::apply, message::ack, message::nack);
    }

    private void apply(IncomingEvent event) {
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
