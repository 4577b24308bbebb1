package org.wangge.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Lines of one logger that a test asks for, from when it is opened until it is closed. */
public final class LoggedLines extends Handler implements AutoCloseable {

    private final Logger logger;
    private final Predicate<LogRecord> wanted;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LoggedLines(Logger logger, Predicate<LogRecord> wanted) {
        this.logger = logger;
        this.wanted = wanted;
    }

    public static LoggedLines of(String logger, Predicate<LogRecord> wanted) {
        LoggedLines lines = new LoggedLines(Logger.getLogger(logger), wanted);
        lines.logger.addHandler(lines);
        return lines;
    }

    /** Their messages, the first one first. */
    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        if (wanted.test(line)) {
            lines.add(line.getMessage());
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
