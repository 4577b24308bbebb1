package org.wangge.testing;

import java.util.concurrent.CompletableFuture;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.wangge.embedded.PostgresServer;
import org.wangge.embedded.SharedServers;

/**
 * Starts PostgreSQL, Kafka and an OIDC server once for a test run, before any Quarkus application, and tells the
 * application where they are by system properties.
 */
public class TestServers implements LauncherSessionListener {

    private static final String DATABASE = "wangge_test";

    private static boolean started;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        start();
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        CompletableFuture<Void> kafka = CompletableFuture.runAsync(TestServers::startKafka);
        CompletableFuture<Void> postgres = CompletableFuture.runAsync(TestServers::startPostgres);
        startOidc();
        CompletableFuture.allOf(kafka, postgres).join();
    }

    /** Under the environment's name too: while a local stack runs, each service has a .env file that names its broker. */
    private static void startKafka() {
        String bootstrap = SharedServers.kafka().bootstrapServers();
        System.setProperty("kafka.bootstrap.servers", bootstrap);
        System.setProperty("KAFKA_BOOTSTRAP_SERVERS", bootstrap);
    }

    private static void startPostgres() {
        PostgresServer server = SharedServers.postgres();
        server.createDatabase(DATABASE, DATABASE, DATABASE);
        System.setProperty("WANGGE_DB_URL", server.jdbcUrl(DATABASE));
        System.setProperty("WANGGE_DB_USER", DATABASE);
        System.setProperty("WANGGE_DB_PASSWORD", DATABASE);
    }

    /** Tells by system properties where the OIDC server is that vouches for {@link Tokens}. */
    public static void startOidc() {
        System.setProperty("WANGGE_OIDC_URL", OidcServer.url());
        System.setProperty("WANGGE_OIDC_ISSUER", OidcServer.ISSUER);
    }
}
