package org.wangge.personnel.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

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
    @Min(1)
    @Max(32)
    int parallelism();

    /** How long a copy keeps a task to itself; far longer than Keycloak takes to answer. */
    @WithDefault("PT3M")
    Duration lease();

    /** Wait after the first failure; doubled after each further one. */
    @WithDefault("PT2S")
    Duration firstRetry();

    @WithDefault("PT10M")
    Duration longestRetry();
}
