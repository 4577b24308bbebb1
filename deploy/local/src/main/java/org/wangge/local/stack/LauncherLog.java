package org.wangge.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.wangge.embedded.CannotStart;

/** Sends the log of the launcher itself (Kafka and the gateway run inside it) into a file, warnings and worse. */
final class LauncherLog {
    private static final Logger ROOT = Logger.getLogger("");

    private LauncherLog() {}

    static void into(Path file) {
        try {
            Handler handler = new FileHandler(file.toString(), true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            for (Handler console : ROOT.getHandlers()) {
                ROOT.removeHandler(console);
            }
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new CannotStart("The log " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
