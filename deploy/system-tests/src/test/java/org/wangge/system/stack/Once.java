package org.wangge.system.stack;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Something costly that the first test to want it makes and all of the run share. What could not be made is not tried again. */
public final class Once<T extends AutoCloseable> implements AutoCloseable {
    private final CompletableFuture<T> thing = new CompletableFuture<>();

    private Once(Supplier<T> maker) {
        try {
            thing.complete(maker.get());
        } catch (RuntimeException failed) {
            thing.completeExceptionally(failed);
        }
    }

    /** JUnit closes it after the last test. */
    @SuppressWarnings("unchecked") // The type is the key under which it was put there.
    public static <T extends AutoCloseable> T of(ExtensionContext context, Class<T> type, Supplier<T> maker) {
        return ((Once<T>) context.getRoot()
                        .getStore(Namespace.create(Once.class))
                        .computeIfAbsent(type, any -> new Once<>(maker), Once.class))
                .thing.join();
    }

    @Override
    public void close() throws Exception {
        if (!thing.isCompletedExceptionally()) {
            thing.join().close();
        }
    }
}
