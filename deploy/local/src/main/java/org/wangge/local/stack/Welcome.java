package org.wangge.local.stack;

import java.util.stream.Collectors;

/** What is printed once everything answers. */
final class Welcome {
    private Welcome() {}

    static String text(Options options, Layout layout) {
        String missing = options.without().stream()
                .map(service ->
                        "%n  %s is left out. In its place: %s%n".formatted(service.title(), DevMode.command(service)))
                .collect(Collectors.joining());
        return """

                Wangge is up.

                  All APIs        %1$s/
                  Accounts        admin (administrator), resident1, resident2, and everybody in seeds/people.csv
                  Password        %2$s (for all; this is a sample)
                  Keycloak        %1$s/auth/admin/ (admin, %2$s)
                  A token         curl -s %1$s/auth/realms/wangge/protocol/openid-connect/token \\
                                    -d grant_type=password -d client_id=wangge-app -d username=resident1 -d password=%2$s
                  PostgreSQL      localhost:%3$d, databases grid, personnel, issue, notification (role of that name, %2$s)
                  Kafka           %4$s
                  Logs            %5$s
                %6$s
                  Ctrl-C stops it. Data stays in %7$s.
                """.formatted(
                        layout.gateway(),
                        Layout.SAMPLE_PASSWORD,
                        layout.postgresPort(),
                        layout.kafkaServers(),
                        layout.logs(),
                        missing,
                        layout.data());
    }
}
