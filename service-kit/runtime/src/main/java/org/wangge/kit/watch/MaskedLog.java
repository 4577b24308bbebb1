package org.wangge.kit.watch;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Masks each finished line, whichever part of it the personal data came from: message, parameter or exception. A log
 * filter could not reach the text of exceptions.
 */
@ApplicationScoped
class MaskedLog {

    void mask(@Observes @Priority(1) StartupEvent started) {
        for (Handler handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
            Formatter plain = handler.getFormatter();
            if (plain != null && !(plain instanceof Masking)) {
                handler.setFormatter(new Masking(plain));
            }
        }
    }

    static final class Masking extends ExtFormatter {

        private final Formatter plain;

        Masking(Formatter plain) {
            this.plain = plain;
        }

        @Override
        public String format(ExtLogRecord line) {
            return LogMask.mask(plain.format(line));
        }

        @Override
        public String getHead(Handler handler) {
            return plain.getHead(handler);
        }

        @Override
        public String getTail(Handler handler) {
            return plain.getTail(handler);
        }
    }
}
