package org.wangge.kit.outbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "wangge.outbox")
public interface OutboxRelaySettings {

    /** Whether this copy of the service takes part in relaying. */
    @WithDefault("true")
    boolean enabled();

    /** Longest wait before looking again when nothing woke the relay: rows of another copy, or of one that died. */
    @WithDefault("300ms")
    Duration poll();

    /** How long to let events come together after the last one was sent: looking for each alone costs more than sending it. */
    @WithDefault("5ms")
    Duration gather();

    /** The same while more is asked of this copy than it can do: what the relay leaves of the processors answers callers. */
    @WithDefault("50ms")
    Duration gatherInOverload();

    /** How long to wait before trying again after the database or Kafka failed, or while another copy relays. */
    @WithDefault("1s")
    Duration retry();

    /** Most events sent before the cursor passes them together. */
    @WithDefault("5000")
    int batch();

    /** The same in bytes of their bodies: two batches have to have room beside all else. */
    @WithDefault("8M")
    MemorySize batchBytes();

    /** So many events after one another go to one part of the table before the other part is emptied and takes its turn; more in a backlog. */
    @WithDefault("20000")
    int turnOver();

    /** How often to look at what waits, for the measures: a duration, or {@code off}. */
    @WithDefault("10s")
    String measureEvery();
}
