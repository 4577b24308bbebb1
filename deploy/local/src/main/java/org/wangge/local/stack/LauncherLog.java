package org.wangge.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.SimpleFormatter;
import org.wangge.embedded.CannotStart;
import org.wangge.embedded.ProcessLog;

/**
 * Sends the log of the launcher itself (Kafka and the gateway run inside it) into a file, warnings and worse.
 */
final class LauncherLog {
    private LauncherLog() {}

    static void into(Path file) {
        try {
            Handler handler = new FileHandler(file.toString(), true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            ProcessLog.warningsTo(handler);
        } catch (IOException e) {
            throw new CannotStart("The log " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
