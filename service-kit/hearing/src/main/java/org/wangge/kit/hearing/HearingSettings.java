package org.wangge.kit.hearing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.wangge.kit.setting.AtLeastOne;

/** How events are heard. */
@ConfigMapping(prefix = "wangge.hearing")
public interface HearingSettings {

    /** How often an event is tried that fails although the database can work, before it is dead-lettered. */
    @WithDefault("5")
    @WithConverter(AtLeastOne.class)
    int attempts();

    /** Wait after the first failure; it doubles with each further one. */
    @WithDefault("200ms")
    Duration firstWait();

    /** Longest wait between two tries. */
    @WithDefault("5s")
    Duration longestWait();
}
