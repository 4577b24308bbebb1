package org.wangge.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What is sent to a process of ours, by its id. */
public enum Signal {
    /** Freezes it where it stands: it keeps its connections and its locks, and answers nothing. */
    STOP,
    /** Lets a frozen process go on. */
    CONT;

    public void sendTo(long pid) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name() + " " + pid + " exited with " + exit);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
