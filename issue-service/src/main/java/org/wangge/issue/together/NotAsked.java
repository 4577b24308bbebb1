package org.wangge.issue.together;

import java.util.concurrent.CompletableFuture;

/** There is no connection to ask over, and who wants to know has to ask in another way. */
final class NotAsked extends RuntimeException {

    NotAsked() {
        super("The event loop has no connection to its database now", null, false, false);
    }

    static <T> CompletableFuture<T> failed() {
        return CompletableFuture.failedFuture(new NotAsked());
    }
}
