package org.wangge.kit.http;

import io.smallrye.config.common.MapBackedConfigSource;
import java.util.Map;

/**
 * Sets one event loop for every two processors, where nothing else is said of {@code quarkus.vertx.event-loops-pool-size}. What takes
 * long is done by worker threads, so that reading and answering, and above all refusing, must not take the processors from them
 * (docs/decisions/0017).
 */
public final class EventLoops extends MapBackedConfigSource {

    static final String PROPERTY = "quarkus.vertx.event-loops-pool-size";

    /** Below the kit's own settings, which a service's settings and the environment go ahead of. */
    private static final int ORDINAL = 80;

    /** For the configuration, which asks every source for an object without anything. */
    public EventLoops() {
        this(Runtime.getRuntime().availableProcessors());
    }

    EventLoops(int processors) {
        super("event loops", Map.of(PROPERTY, Integer.toString(Math.max(1, processors / 2))), ORDINAL);
    }
}
