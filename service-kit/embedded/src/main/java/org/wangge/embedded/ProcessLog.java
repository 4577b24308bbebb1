package org.wangge.embedded;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of a process that is no Quarkus application and has Quarkus's log manager on its class path. That one takes everything in,
 * traces too, and keeps it for an application that will say what is to be logged: a broker of which nobody says it spends a fifth of
 * its time on traces of each partition it looks at.
 */
public final class ProcessLog {

    private static final Logger ROOT = Logger.getLogger("");

    private ProcessLog() {}

    /**
     * Sends warnings and worse there, and drops everything else. To be called before threads log side by side, since SLF4J complains
     * of that on the screen.
     *
     * @throws IllegalStateException where SLF4J does not log by way of {@link java.util.logging}, as with Quarkus's log manager unless
     *     the process is started with {@code -Djava.util.logging.manager=org.jboss.logmanager.LogManager}
     */
    public static void warningsTo(Handler handler) {
        for (Handler before : ROOT.getHandlers()) {
            ROOT.removeHandler(before);
        }
        ROOT.addHandler(handler);
        ROOT.setLevel(Level.WARNING);
        if (LoggerFactory.getLogger("org.apache.kafka").isInfoEnabled()) {
            throw new IllegalStateException("SLF4J logs by another way than java.util.logging, more than warnings");
        }
    }
}
