package org.wangge.kit.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** How much a service takes on. */
@ConfigMapping(prefix = "wangge.admission")
public interface AdmissionSettings {

    /** Requests at work at once: as many as there are database connections, since one more would only wait for one. */
    @WithDefault("${quarkus.datasource.jdbc.max-size}")
    @Min(1)
    int atWork();

    /** Requests that may wait for their turn: a crowd that comes once and fits is served whole. */
    @WithDefault("64")
    @Min(0)
    int waiting();

    /** The same while more comes than can be done: enough to keep everybody busy, and short, so that whoever is let in is soon served. */
    @WithDefault("4")
    @Min(0)
    int waitingWhenOverrun();

    /** Overrun ends when nobody had to be refused for so long. */
    @WithDefault("1s")
    Duration calm();

    /** Nobody waits longer than this for a turn. */
    @WithDefault("5s")
    Duration patience();

    /** The longest wait in {@code Retry-After}. Each caller is told a whole number of seconds up to it, by lot, so that they do not come back together. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Long requests, by the beginning of their path: they are counted apart and take no places from the others. */
    Map<String, Apart> lanes();

    /** Places of their own for the requests under a path. */
    interface Apart {

        @Min(1)
        int atWork();

        /** As many as everywhere where it is not said. */
        OptionalInt waiting();
    }
}
