package org.wangge.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends the server that a killed parent left behind in a data directory. Its pid file names it; only a process whose
 * command is PostgreSQL's is touched, since pids are used again.
 */
final class OrphanedPostgres {
    private static final int SECONDS_TO_STOP = 30;

    private OrphanedPostgres() {}

    static void stopIn(Path cluster) {
        pidIn(cluster)
                .flatMap(ProcessHandle::of)
                .filter(OrphanedPostgres::isPostgres)
                .ifPresent(server -> stop(server, "INT"));
    }

    /** Ends it with an immediate shutdown. */
    static void quitIn(Path cluster) {
        pidIn(cluster)
                .flatMap(ProcessHandle::of)
                .filter(OrphanedPostgres::isPostgres)
                .ifPresent(server -> stop(server, "QUIT"));
    }

    static Optional<Long> pidIn(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle process, String signal) {
        send(process, signal);
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGINT and SIGQUIT close open sessions; the JVM's own SIGTERM would wait for them. */
    private static void send(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        } catch (IOException noSuchCommand) {
            process.destroy();
        }
    }
}
