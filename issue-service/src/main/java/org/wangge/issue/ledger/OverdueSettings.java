package org.wangge.issue.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How overdue issues are measured. */
@ConfigMapping(prefix = "wangge.issue.overdue")
interface OverdueSettings {

    /** How often: a duration, or {@code off}. */
    @WithDefault("60s")
    String measureEvery();
}
