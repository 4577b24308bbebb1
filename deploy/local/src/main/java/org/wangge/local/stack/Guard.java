package org.wangge.local.stack;

import java.io.IOException;
import org.wangge.embedded.CannotStart;

/** Ends PostgreSQL, which is nobody's child, when the launcher is killed and cannot. */
final class Guard implements AutoCloseable {
    private static final String WATCH = "trap '' INT HUP; cat >/dev/null; kill -INT \"$1\"";

    private final Process watcher;

    private Guard(Process watcher) {
        this.watcher = watcher;
    }

    static Guard of(long pid) {
        try {
            return new Guard(new ProcessBuilder("sh", "-c", WATCH, "guard", Long.toString(pid)).start());
        } catch (IOException e) {
            throw new CannotStart("The watcher over PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    /** To be called while the process still runs: afterwards its number may be somebody else's. */
    @Override
    public void close() {
        watcher.destroyForcibly();
    }
}
