package org.wangge.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What one logger says that is as bad as an error, until closed. */
final class LoggedErrors extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    LoggedErrors(String logger) {
        this.logger = Logger.getLogger(logger);
        this.logger.addHandler(this);
    }

    List<String> all() {
        return List.copyOf(errors);
    }

    @Override
    public void publish(LogRecord said) {
        if (said.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(said.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
