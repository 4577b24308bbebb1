package org.wangge.kit.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the database is watched. */
@ConfigMapping(prefix = "wangge.pulse")
public interface PulseSettings {

    /** From one answer to the next question whether it is there. */
    @WithDefault("500ms")
    Duration every();
}
