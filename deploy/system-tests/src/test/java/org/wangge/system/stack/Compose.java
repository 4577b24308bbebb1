package org.wangge.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands in the stack's folder: Compose, whichever of its two forms this machine has, and the stack's own scripts. */
final class Compose {
    private final Path folder;
    private final Path log;
    private final Map<String, String> environment;
    private final List<String> compose;

    /** Output goes to the end of the log. */
    Compose(Path folder, Path log, Map<String, String> environment) {
        this.folder = folder;
        this.log = log;
        this.environment = environment;
        this.compose = there("docker", "compose", "version") ? List.of("docker", "compose") : List.of("docker-compose");
    }

    void run(Duration within, String... words) {
        List<String> command = new ArrayList<>(compose);
        command.addAll(List.of(words));
        requireSuccess(within, command);
    }

    /** One of the scripts beside compose.yaml. */
    void script(Duration within, String name, String... words) {
        List<String> command = new ArrayList<>(List.of("./" + name));
        command.addAll(List.of(words));
        requireSuccess(within, command);
    }

    private void requireSuccess(Duration within, List<String> command) {
        int status = status(within, command);
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + status + ":\n" + tail());
        }
    }

    private boolean there(String... command) {
        return status(Duration.ofSeconds(30), List.of(command)) == 0;
    }

    private int status(Duration within, List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new IllegalStateException(
                        String.join(" ", command) + " did not end within " + within.toSeconds() + " s:\n" + tail());
            }
            return process.exitValue();
        } catch (IOException missing) {
            throw new UncheckedIOException("Cannot run " + command.get(0), missing);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while " + String.join(" ", command) + " ran", stop);
        }
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
