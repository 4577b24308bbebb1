package org.wangge.issue.territory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.hearing.Hearing;

/**
 * Hears the states of grids. Their versions make a repeated or belated state harmless, so no inbox is kept and the topic
 * can be read again from its beginning.
 */
@ApplicationScoped
class GridsConsumer {

    private final Hearing hearing;
    private final GridCopies copies;
    private final Territory territory;
    private final ObjectMapper mapper;

    GridsConsumer(Hearing hearing, GridCopies copies, Territory territory, ObjectMapper mapper) {
        this.hearing = hearing;
        this.copies = copies;
        this.territory = territory;
        this.mapper = mapper;
    }

    @Incoming("grids")
    @Blocking
    CompletionStage<Void> hear(Message<ConsumerRecord<String, byte[]>> message) throws InterruptedException {
        return hearing.hear(message.getPayload(), this::apply, message::ack, message::nack);
    }

    private void apply(IncomingEvent event) {
        boolean changed = event.isTombstone()
                ? copies.end(event.subject())
                : copies.put(event.read(mapper, GridState.class).checked(event.subject()));
        if (changed) {
            territory.changed();
        }
    }
}
