package org.wangge.testing;

import io.quarkus.test.oidc.server.OidcWiremockTestResource;
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

    static final String ISSUER = "https://server.example.com";
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

    /** Starts the OIDC server alone, which vouches for {@link Tokens}; system properties tell where it is. */
    public static void startOidc() {
        OidcWiremockTestResource oidc = new OidcWiremockTestResource();
        String url = oidc.start().get("keycloak.url");
        System.setProperty("WANGGE_OIDC_URL", url + "/realms/quarkus");
        System.setProperty("WANGGE_OIDC_ISSUER", ISSUER);
        Runtime.getRuntime().addShutdownHook(new Thread(oidc::stop, "oidc-stop"));
    }
}
