package org.wangge.notification.hearing;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;

/**
 * Hears the issue topics, one event of a partition after the other. What cannot be read goes to the dead-letter topic
 * at once, what cannot be applied after some tries; while the database is away an event waits, however long.
 */
@ApplicationScoped
class IssueEvents {

    private static final Logger LOG = Logger.getLogger(IssueEvents.class);

    private final TellRecipients tell;
    private final DatabasePulse database;
    private final HearingSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    IssueEvents(TellRecipients tell, DatabasePulse database, HearingSettings settings) {
        this.tell = tell;
        this.database = database;
        this.settings = settings;
    }

    @Incoming("issue-events")
    @Blocking
    CompletionStage<Void> hear(Message<byte[]> message) throws InterruptedException {
        ConsumerRecord<String, byte[]> received = recordOf(message);
        int tries = 0;
        int failures = 0;
        while (true) {
            try {
                tell.of(IncomingEvent.of(received));
                return message.ack();
            } catch (UnreadableEvent unreadable) {
                return refuse(message, received, unreadable);
            } catch (RuntimeException failed) {
                tries++;
                // It may have come back between the failure and this question: that costs one try, not the event.
                if (database.beats() && ++failures >= settings.attempts()) {
                    return refuse(message, received, failed);
                }
                LOG.warnf(failed, "%s is tried again", nameOf(received));
            }
            if (stopping.await(waitAfter(tries), TimeUnit.MILLISECONDS)) {
                // Neither acknowledged nor refused: heard again by whoever takes the partition next.
                return CompletableFuture.completedFuture(null);
            }
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }

    private long waitAfter(int tries) {
        long wait = settings.firstWait().toMillis() << Math.min(tries - 1, 16);
        return Math.min(wait, settings.longestWait().toMillis());
    }

    private static CompletionStage<Void> refuse(
            Message<byte[]> message, ConsumerRecord<String, byte[]> received, RuntimeException reason) {
        LOG.errorf(reason, "%s is dead-lettered", nameOf(received));
        return message.nack(reason);
    }

    private static String nameOf(ConsumerRecord<String, byte[]> received) {
        return received.topic() + "-" + received.partition() + "@" + received.offset();
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> recordOf(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("Not from Kafka"))
                .getRecord();
    }
}
