package org.wangge.grid.locate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this copy of the service keeps its territory current. */
@ConfigMapping(prefix = "wangge.grid.locate")
public interface LocateSettings {

    /** How often to look whether another copy changed a tree; {@code off} for never. */
    @WithDefault("1s")
    String refreshEvery();
}
