package org.wangge.kit.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;

/**
 * Applies one message after the other. What cannot be read is refused at once, what cannot be applied after some tries;
 * while the database is away or full a message waits, however long.
 */
@ApplicationScoped
public class Hearing {

    private static final Logger LOG = Logger.getLogger(Hearing.class);

    private final Patience patience;

    Hearing(Patience patience) {
        this.patience = patience;
    }

    /**
     * Returns when the message has taken effect and is acknowledged, or when it is refused, so that it goes to the
     * dead-letter topic with its reason. If the service stops before, it is neither, and is heard again by whoever takes
     * its partition next.
     *
     * @param effect in a transaction of its own, and harmless when repeated
     */
    public CompletionStage<Void> hear(
            ConsumerRecord<String, byte[]> received,
            Consumer<IncomingEvent> effect,
            Supplier<CompletionStage<Void>> acknowledge,
            Function<Throwable, CompletionStage<Void>> refuse)
            throws InterruptedException {
        int tries = 0;
        int failures = 0;
        while (!patience.isOver()) {
            try {
                effect.accept(IncomingEvent.of(received));
                return acknowledge.get();
            } catch (UnreadableEvent unreadable) {
                return refuse.apply(logged(received, unreadable));
            } catch (RuntimeException failed) {
                tries++;
                if (patience.isHeldAgainstTheEvent(failed) && patience.endsAfter(++failures)) {
                    return refuse.apply(logged(received, failed));
                }
                LOG.warnf(failed, "%s is tried again", nameOf(received));
                patience.waitAfter(tries);
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    private static RuntimeException logged(ConsumerRecord<String, byte[]> received, RuntimeException reason) {
        LOG.errorf(reason, "%s is dead-lettered", nameOf(received));
        return reason;
    }

    private static String nameOf(ConsumerRecord<String, byte[]> received) {
        return received.topic() + "-" + received.partition() + "@" + received.offset();
    }
}
