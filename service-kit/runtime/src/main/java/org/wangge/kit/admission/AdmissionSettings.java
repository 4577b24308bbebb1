package org.wangge.kit.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.wangge.kit.setting.AtLeastOne;

/** How much a service takes on. */
@ConfigMapping(prefix = "wangge.admission")
public interface AdmissionSettings {

    /** With more, they are not done sooner (docs/decisions/0012). */
    int PER_PROCESSOR = 2;

    /** On one processor, too, so that two slow requests do not keep everybody out. */
    int LEAST = 4;

    int MOST = 12;

    /**
     * Requests at work at once; by default {@value #PER_PROCESSOR} for each processor, {@value #LEAST} to {@value #MOST}. Fewer than the
     * database connections, of which the relay, consumers and uploads need some.
     */
    @WithConverter(AtLeastOne.class)
    Optional<Integer> atWork();

    /** What is said of {@link #atWork}, or follows from the machine. */
    default int places() {
        int processors = Runtime.getRuntime().availableProcessors();
        return atWork().orElse(Math.max(LEAST, Math.min(MOST, PER_PROCESSOR * processors)));
    }

    /** Requests that may wait for their turn while there is no overload: the largest crowd that is served whole. */
    @WithDefault("64")
    @WithConverter(AtLeastOne.class)
    int waiting();

    /** Nobody waits longer than this for a turn. */
    @WithDefault("5s")
    Duration patience();

    /** The longest wait in {@code Retry-After}. Each caller is told a whole number of seconds up to it, by lot, so that they do not come back together. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Requests that are counted apart and take no places from the others, by the beginning of their path. */
    Map<String, Apart> apart();

    /** Requests of another kind than the others: long ones, or those that need no connection. */
    interface Apart {

        @WithConverter(AtLeastOne.class)
        int places();

        /** Whether they are refused while the database is away. */
        @WithDefault("true")
        boolean needDatabase();
    }

    /**
     * Places for the reading of one thing, by its path, {@code /v1/issues/{id}}: where those who read at once share a connection, they need
     * not wait for one each.
     */
    Map<String, @WithConverter(AtLeastOne.class) Integer> shared();
}
