package org.wangge.notification.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.wangge.kit.database.WhileDatabaseIsThere;

/** Sends what is due, one mail after the other, over one connection. Copies of the service share the queue without waiting for one another. */
@ApplicationScoped
class MailWorker {

    private final MailQueue queue;
    private final SendMail send;
    private final Postboxes postboxes;
    private final MailMeters meters;
    private volatile boolean stopping;

    MailWorker(MailQueue queue, SendMail send, Postboxes postboxes, MailMeters meters) {
        this.queue = queue;
        this.send = send;
        this.postboxes = postboxes;
        this.meters = meters;
    }

    @Scheduled(every = "${wangge.notification.mail.every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    @WhileDatabaseIsThere
    void work() {
        try (Postbox postbox = postboxes.open()) {
            for (Optional<DueMail> due = take(); due.isPresent(); due = take()) {
                DueMail mail = due.get();
                Outcome outcome = send.of(mail, postbox);
                meters.count(outcome);
                queue.settle(mail, outcome);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private Optional<DueMail> take() {
        return stopping ? Optional.empty() : queue.take();
    }
}
