package org.wangge.personnel.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.wangge.kit.setting.WholeNumber;

/** How people's accounts come about. */
@ConfigMapping(prefix = "wangge.personnel.accounts")
public interface AccountSettings {

    /** The password of accounts made here; without one, people set theirs through Keycloak. */
    Optional<String> initialPassword();

    /** Whether the initial password has to be changed at the first login. */
    @WithDefault("true")
    boolean initialPasswordTemporary();

    /** How often one copy looks for accounts to make. */
    @WithDefault("2s")
    Duration every();

    /** How many accounts one copy of the service works at a time. */
    @WithDefault("4")
    @WithConverter(Parallelism.class)
    int parallelism();

    /** How long a copy keeps a task to itself; far longer than Keycloak takes to answer. */
    @WithDefault("PT3M")
    Duration lease();

    /** Wait after the first failure; doubled after each further one. */
    @WithDefault("PT2S")
    Duration firstRetry();

    @WithDefault("PT10M")
    Duration longestRetry();

    /** What {@link #parallelism()} may be. */
    final class Parallelism extends WholeNumber {
        public Parallelism() {
            super(1, 32);
        }
    }
}
