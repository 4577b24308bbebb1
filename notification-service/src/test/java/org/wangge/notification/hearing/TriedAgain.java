package org.wangge.notification.hearing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts, from the log, how often events could not be applied and are tried again; until closed. */
final class TriedAgain extends Handler implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TellPatiently.class.getName());

    private final AtomicInteger count = new AtomicInteger();

    static TriedAgain counted() {
        TriedAgain handler = new TriedAgain();
        LOG.addHandler(handler);
        return handler;
    }

    int count() {
        return count.get();
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getMessage().contains("tried again")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // Counted at once.
    }

    @Override
    public void close() {
        LOG.removeHandler(this);
    }
}
