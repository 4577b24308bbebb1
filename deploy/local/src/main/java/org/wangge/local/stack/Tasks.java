package org.wangge.local.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Work done side by side, each in a thread of its own: most of it is waiting. */
final class Tasks {

    /** Work that may be interrupted. */
    interface Work {
        void run() throws InterruptedException;
    }

    private Tasks() {}

    static CompletableFuture<Void> run(Work work) {
        return CompletableFuture.runAsync(() -> perform(work), Tasks::inDaemon);
    }

    static CompletableFuture<Void> all(List<CompletableFuture<Void>> tasks) {
        return CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new));
    }

    /** Waits for all of them, or for the first that fails, whose exception it throws. */
    static void await(List<CompletableFuture<Void>> tasks) throws InterruptedException {
        CompletableFuture<Void> end = new CompletableFuture<>();
        all(tasks).thenRun(() -> end.complete(null));
        tasks.forEach(task -> task.exceptionally(failure -> {
            end.completeExceptionally(failure);
            return null;
        }));
        try {
            end.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private static void perform(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void inDaemon(Runnable task) {
        Thread thread = new Thread(task, "wangge-start");
        thread.setDaemon(true);
        thread.start();
    }
}
