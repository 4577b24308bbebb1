package org.wangge.testing;

import java.nio.file.Path;
import org.wangge.embedded.PostgresServer;
import org.wangge.embedded.SharedServers;

/**
 * What a service started as a process finds around it.
 *
 * @param kafka bootstrap servers
 * @param oidc  URL of the realm whose tokens are taken
 * @param logs  folder of the services' logs
 */
public record Surroundings(PostgresServer postgres, String kafka, String oidc, Path logs) {

    /** The servers of this JVM's run of tests. */
    public static Surroundings shared() {
        return new Surroundings(
                SharedServers.postgres(),
                SharedServers.kafka().bootstrapServers(),
                OidcServer.url(),
                Path.of("target"));
    }
}
