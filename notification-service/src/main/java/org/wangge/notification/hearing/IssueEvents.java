package org.wangge.notification.hearing;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.wangge.kit.hearing.Hearing;

/** Hears the issue topics, one event of a partition after the other. */
@ApplicationScoped
class IssueEvents {

    private final Hearing hearing;
    private final TellRecipients tell;

    IssueEvents(Hearing hearing, TellRecipients tell) {
        this.hearing = hearing;
        this.tell = tell;
    }

    @Incoming("issue-events")
    @Blocking
    CompletionStage<Void> hear(Message<ConsumerRecord<String, byte[]>> message) throws InterruptedException {
        return hearing.hear(message.getPayload(), tell::of, message::ack, message::nack);
    }
}
