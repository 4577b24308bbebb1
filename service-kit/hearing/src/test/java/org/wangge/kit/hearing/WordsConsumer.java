package org.wangge.kit.hearing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.wangge.kit.event.IncomingEvent;

/** Hears each word as soon as the test lets it. */
@ApplicationScoped
class WordsConsumer {

    static final Semaphore LISTENING = new Semaphore(0);
    static final Semaphore LET = new Semaphore(0);

    private final Hearing hearing;

    WordsConsumer(Hearing hearing) {
        this.hearing = hearing;
    }

    @Incoming("words")
    @Blocking
    CompletionStage<Void> hear(Message<ConsumerRecord<String, byte[]>> message) throws InterruptedException {
        return hearing.hear(message.getPayload(), this::apply, message::ack, message::nack);
    }

    private void apply(IncomingEvent word) {
        LISTENING.release();
        LET.acquireUninterruptibly();
    }
}
