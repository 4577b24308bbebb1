package org.wangge.local.stack;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a service is told about the stack it runs in, as environment variables. */
final class Environment {
    private Environment() {}

    static Map<String, String> of(Service service, Layout layout) {
        Map<String, String> told = new TreeMap<>(Map.of(
                "WANGGE_DB_URL", layout.databaseUrl(service.database()),
                "WANGGE_DB_USER", service.database(),
                "WANGGE_DB_PASSWORD", Layout.SAMPLE_PASSWORD,
                "KAFKA_BOOTSTRAP_SERVERS", layout.kafkaServers(),
                "WANGGE_OIDC_URL", layout.realmUrl(),
                "WANGGE_OIDC_ISSUER", layout.issuer(),
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(layout.port(service))));
        told.putAll(
                switch (service) {
                    case GRID -> Map.of();
                    case PERSONNEL ->
                        Map.of(
                                "WANGGE_PERSONNEL_KEYCLOAK_URL",
                                layout.keycloakUrl(),
                                "WANGGE_PERSONNEL_KEYCLOAK_CLIENT_SECRET",
                                service.title(),
                                "WANGGE_PERSONNEL_ACCOUNTS_INITIAL_PASSWORD",
                                Layout.SAMPLE_PASSWORD,
                                "WANGGE_PERSONNEL_ACCOUNTS_INITIAL_PASSWORD_TEMPORARY",
                                "false");
                    case ISSUE ->
                        Map.of("WANGGE_PHOTOS_DIRECTORY", layout.photos().toString());
                    case NOTIFICATION ->
                        Map.of(
                                "WANGGE_PERSONNEL_URL",
                                "http://localhost:" + layout.port(Service.PERSONNEL),
                                "WANGGE_OIDC_CLIENT_SECRET",
                                service.title(),
                                "WANGGE_SMTP_MOCK",
                                "true");
                });
        return told;
    }

    /** The same as the content of a {@code .env} file, which Quarkus reads in dev mode. */
    static String file(Service service, Layout layout) {
        return of(service, layout).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "# Written by deploy/local/up, removed when it stops.\n", "\n"));
    }
}
