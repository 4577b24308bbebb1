package org.wangge.local.stack;

import java.nio.file.Path;
import java.util.List;

/** Where everything lies and listens. */
record Layout(Path root, Path data, int gatewayPort, int shift) {
    private static final int KEYCLOAK_PORT = 8085;
    private static final int POSTGRES_PORT = 15432;
    private static final int KAFKA_PORT = 19092;
    static final String SAMPLE_PASSWORD = "wangge";

    Path postgres() {
        return data.resolve("postgres");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path photos() {
        return data.resolve("photos");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** Pid files of the children. */
    Path run() {
        return data.resolve("run");
    }

    /** Unpacked programs: not data, so {@code --fresh} leaves them. */
    Path programs() {
        return data.resolve("programs");
    }

    Path lock() {
        return data.resolve("lock");
    }

    /** There once the sample office is loaded. */
    Path sampleLoaded() {
        return data.resolve("sample-loaded");
    }

    Path seeds() {
        return root.resolve("seeds");
    }

    Path jar(Service service) {
        return root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path realm() {
        return root.resolve("deploy/local/keycloak/wangge-realm.json");
    }

    /** What {@code --fresh} empties. */
    List<Path> emptiedByFresh() {
        return List.of(postgres(), kafka(), photos(), logs());
    }

    int keycloakPort() {
        return KEYCLOAK_PORT + shift;
    }

    int postgresPort() {
        return POSTGRES_PORT + shift;
    }

    int kafkaPort() {
        return KAFKA_PORT + shift;
    }

    int port(Service service) {
        return service.port() + shift;
    }

    String gateway() {
        return "http://localhost:" + gatewayPort;
    }

    /** The realm as tokens name it. */
    String issuer() {
        return gateway() + "/auth/realms/wangge";
    }

    /** The realm as the services reach it, past the gateway. */
    String realmUrl() {
        return keycloakUrl() + "/realms/wangge";
    }

    String keycloakUrl() {
        return "http://localhost:" + keycloakPort() + "/auth";
    }

    String kafkaServers() {
        return "localhost:" + kafkaPort();
    }

    String databaseUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgresPort() + "/" + database;
    }
}
