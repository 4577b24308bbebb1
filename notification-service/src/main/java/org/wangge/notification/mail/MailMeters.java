package org.wangge.notification.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.wangge.notification.delivery.Status;

/** Counts the tries of mails by what became of them. All counts are there from the start, so that none yet is a nought. */
@ApplicationScoped
@Startup
class MailMeters {

    private final MeterRegistry registry;

    MailMeters(MeterRegistry registry) {
        this.registry = registry;
        Arrays.stream(Status.values()).forEach(this::counter);
    }

    void count(Outcome outcome) {
        counter(outcome.status()).increment();
    }

    private Counter counter(Status status) {
        return Counter.builder("wangge.mail.tries")
                .description("Tries of mails; a pending one is tried again")
                .tag("status", status.name())
                .register(registry);
    }
}
