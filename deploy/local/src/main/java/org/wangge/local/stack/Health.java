package org.wangge.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks over HTTP whether something answers with 200. */
final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long ASK_EVERY_MILLIS = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** Waits for a 200; false when it became pointless or the time is up. */
    boolean await(URI uri, Duration within, BooleanSupplier pointless) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < end && !pointless.getAsBoolean()) {
            if (answers(uri)) {
                return true;
            }
            Thread.sleep(ASK_EVERY_MILLIS);
        }
        return false;
    }

    boolean answers(URI uri) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
