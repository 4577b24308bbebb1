package org.wangge.notification.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Sends what is due, one mail after the other. Copies of the service share the queue without waiting for one another. */
@ApplicationScoped
class MailWorker {

    private final MailQueue queue;
    private final SendMail send;
    private volatile boolean stopping;

    MailWorker(MailQueue queue, SendMail send) {
        this.queue = queue;
        this.send = send;
    }

    @Scheduled(every = "${wangge.notification.mail.every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        for (Optional<DueMail> due = take(); due.isPresent(); due = take()) {
            DueMail mail = due.get();
            queue.settle(mail, send.of(mail));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private Optional<DueMail> take() {
        return stopping ? Optional.empty() : queue.take();
    }
}
