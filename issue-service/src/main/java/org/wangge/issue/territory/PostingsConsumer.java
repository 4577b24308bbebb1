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

/** Hears the states of postings; see {@link GridsConsumer} for why it keeps no inbox. */
@ApplicationScoped
class PostingsConsumer {

    private final Hearing hearing;
    private final PostingCopies copies;
    private final ObjectMapper mapper;

    PostingsConsumer(Hearing hearing, PostingCopies copies, ObjectMapper mapper) {
        this.hearing = hearing;
        this.copies = copies;
        this.mapper = mapper;
    }

    @Incoming("postings")
    @Blocking
    CompletionStage<Void> hear(Message<ConsumerRecord<String, byte[]>> message) throws InterruptedException {
        return hearing.hear(message.getPayload(), this::apply, message::ack, message::nack);
    }

    private void apply(IncomingEvent event) {
        if (event.isTombstone()) {
            copies.withdraw(event.subject());
        } else {
            copies.put(event.read(mapper, PostingState.class).checked(event.subject()));
        }
    }
}
