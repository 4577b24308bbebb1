package org.wangge.kit.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often a service looks at what it depends on, for the measures: durations, or {@code off}. */
@ConfigMapping(prefix = "wangge.watch")
interface WatchSettings {

    /** How far its consumers are behind. */
    @WithDefault("15s")
    String lagEvery();

    /** Whether its database answers. */
    @WithDefault("10s")
    String databaseEvery();
}
