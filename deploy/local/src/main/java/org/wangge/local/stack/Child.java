package org.wangge.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wangge.embedded.CannotStart;

/**
 * A process of the stack. It does not see the terminal's Ctrl-C, so that the launcher ends everything in order; it
 * ends by itself when the launcher is gone, because its standard input then closes. Once it {@link #supervise() has
 * been healthy} its death is reported and it is started again.
 */
final class Child {
    /** Becomes the command itself, after leaving a watcher that ends it when standard input closes. */
    private static final String WRAPPER = """
            trap '' INT HUP
            exec 3<&0
            (cat <&3 >/dev/null; kill -TERM $$) >/dev/null 2>&1 &
            exec 3<&-
            exec "$@" </dev/null
            """;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Layout layout;
    private final Console console;
    private @Nullable Process process;
    private boolean stopping;
    private boolean supervised;
    private Backoff backoff = Backoff.first();

    Child(String name, List<String> command, Map<String, String> environment, Layout layout, Console console) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.layout = layout;
        this.console = console;
    }

    /** A command that leaves Ctrl-C to the launcher and ends when its standard input closes. */
    static List<String> wrapped(String name, List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of("sh", "-c", WRAPPER, name));
        wrapped.addAll(command);
        return wrapped;
    }

    String name() {
        return name;
    }

    synchronized void start() {
        if (stopping) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(wrapped(name, command))
                .directory(layout.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(layout.log(name).toFile()));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            Files.writeString(pidFile(), Long.toString(started.pid()));
            started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new CannotStart(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** From now on a death is not a failed start but an accident. */
    synchronized void supervise() {
        supervised = true;
        backoff = Backoff.first();
        if (!alive() && process != null) {
            ended(process);
        }
    }

    private synchronized void ended(Process dead) {
        closeWatcher(dead);
        if (stopping || !supervised || dead != process) {
            return;
        }
        process = null;
        Duration pause = backoff.pause();
        backoff = backoff.next();
        console.progress(name + " ended by itself (exit " + dead.exitValue() + ", log " + layout.log(name)
                + "); starting it again in " + pause.toSeconds() + " s");
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::restart);
    }

    private void restart() {
        try {
            start();
        } catch (CannotStart e) {
            console.progress(String.valueOf(e.getMessage()));
        }
    }

    void stop() {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                console.progress(name + " does not stop; it is killed");
                running.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return layout.run().resolve(name + ".pid");
    }

    private static void closeWatcher(Process dead) {
        try {
            dead.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // The pipe to a dead process is broken, which is all that closing it is for.
            return;
        }
    }
}
