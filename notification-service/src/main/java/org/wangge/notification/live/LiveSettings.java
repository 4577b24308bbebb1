package org.wangge.notification.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.wangge.kit.setting.AtLeastOne;

/** How inboxes are shown live. */
@ConfigMapping(prefix = "wangge.notification.live")
interface LiveSettings {

    /** How often this copy looks for what other copies have told, in one statement for all its streams. */
    @WithDefault("1s")
    Duration poll();

    /** How long a stream may be silent before a comment is sent, which shows both ends that the other is there. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Most streams one account may have open with this copy. */
    @WithDefault("5")
    @WithConverter(AtLeastOne.class)
    int streamsPerAccount();

    /** Most streams open with this copy. */
    @WithDefault("10000")
    @WithConverter(AtLeastOne.class)
    int streams();
}
