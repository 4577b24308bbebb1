package org.wangge.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts the server and gives up as soon as its log says that it will not come, instead of asking a dead server for
 * the whole time a slow one may need.
 */
final class PostgresStart {
    static final Duration WITHIN = Duration.ofSeconds(90);
    private static final long LOOK_EVERY_MILLIS = 200;

    private PostgresStart() {}

    static EmbeddedPostgres of(EmbeddedPostgres.Builder postgres, Path logFile, Path cluster) {
        PostgresLog log = PostgresLog.from(logFile);
        CompletableFuture<EmbeddedPostgres> start =
                CompletableFuture.supplyAsync(() -> started(postgres), PostgresStart::inDaemon);
        try {
            while (true) {
                try {
                    return start.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillStarting) {
                    log.failure().ifPresent(reason -> {
                        throw refusal(reason, logFile, stillStarting);
                    });
                }
            }
        } catch (ExecutionException e) {
            OrphanedPostgres.stopIn(cluster);
            throw refusal(log.failure().orElseGet(() -> String.valueOf(e.getMessage())), logFile, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("interrupted", logFile, e);
        }
    }

    private static EmbeddedPostgres started(EmbeddedPostgres.Builder postgres) {
        try {
            return postgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStart refusal(String reason, Path log, Exception cause) {
        return new CannotStart("PostgreSQL did not start: " + reason + " (log: " + log + ")", cause);
    }

    private static void inDaemon(Runnable task) {
        Thread thread = new Thread(task, "postgres-start");
        thread.setDaemon(true);
        thread.start();
    }
}
