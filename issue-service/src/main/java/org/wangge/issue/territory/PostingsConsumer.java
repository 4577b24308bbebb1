package org.wangge.issue.territory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;

/** Hears the states of postings; see {@link GridsConsumer} for why it keeps no inbox. */
@ApplicationScoped
class PostingsConsumer {

    private final PostingCopies copies;
    private final ObjectMapper mapper;

    PostingsConsumer(PostingCopies copies, ObjectMapper mapper) {
        this.copies = copies;
        this.mapper = mapper;
    }

    @Incoming("postings")
    @Blocking
    @Retry(maxRetries = 8, delay = 500, jitter = 200, abortOn = UnreadableEvent.class)
    void hear(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        if (event.isTombstone()) {
            copies.withdraw(event.subject());
        } else {
            copies.put(event.read(mapper, PostingState.class).checked(event.subject()));
        }
    }
}
