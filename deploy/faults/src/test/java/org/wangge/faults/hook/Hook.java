package org.wangge.faults.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Halts the JVM, as kill -9 would, when the point named in its control file is passed for the time named there. The file
 * holds a point's name and a number; while there is none, nothing happens.
 */
public final class Hook {

    /** Exit status of a process that was halted here, so that no other death is taken for it. */
    public static final int HALTED = 86;

    /** Whether the thread's transaction has appended an event. */
    private static final ThreadLocal<Boolean> APPENDED = ThreadLocal.withInitial(() -> false);

    /** Whether the thread tells people of events, for which one statement is the whole transaction. */
    private static final ThreadLocal<Boolean> TELLS = ThreadLocal.withInitial(() -> false);

    private static volatile Path control = Path.of("");
    private static String armed = "";
    private static int passed;

    private Hook() {}

    public static void listenTo(Path file) {
        control = file;
    }

    /** The thread's transaction has appended an event. */
    public static void appended() {
        APPENDED.set(true);
    }

    /** The thread's transaction is about to commit. */
    public static void committing() {
        if (APPENDED.get()) {
            pass(Point.BEFORE_COMMIT);
        }
    }

    /** The thread's transaction has ended well. */
    public static void committed() {
        if (APPENDED.get()) {
            APPENDED.set(false);
            pass(Point.BEFORE_PUBLISH);
        }
    }

    /** The thread's transaction has come to nothing. */
    public static void rolledBack() {
        APPENDED.set(false);
    }

    public static void published() {
        pass(Point.BEFORE_PASSING);
    }

    public static void tells(boolean now) {
        TELLS.set(now);
    }

    /** PostgreSQL has been sent a statement of this thread and has not answered. */
    public static void asked() {
        if (TELLS.get()) {
            pass(Point.INSIDE_CONSUMER);
        }
    }

    /** The thread's transaction has written what a message brings. */
    public static void consumed() {
        pass(Point.INSIDE_CONSUMER);
    }

    private static synchronized void pass(Point point) {
        String order = order();
        if (!order.equals(armed)) {
            armed = order;
            passed = 0;
        }
        String[] words = order.split(" ");
        if (words[0].equals(point.name()) && ++passed == Integer.parseInt(words[1])) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    private static String order() {
        try {
            return Files.exists(control) ? Files.readString(control).strip() : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
