package org.wangge.local.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which upstream serves a path of the public API. */
final class Routes {
    private static final String DESCRIPTIONS = "/apis/";
    private static final String DESCRIPTION = "/openapi";

    /** Who answers, on which port of this machine, asked for which URI. */
    record Target(String name, int port, String uri) {}

    private final Layout layout;

    Routes(Layout layout) {
        this.layout = layout;
    }

    /** The target of a request URI (path and query), or empty if no service owns the path. */
    Optional<Target> of(String uri) {
        String path = uri.split("[?#]", 2)[0];
        if (leavesItsFolder(path)) {
            return Optional.empty();
        }
        if (under(path, "/auth")) {
            return Optional.of(new Target(Keycloak.NAME, layout.keycloakPort(), uri));
        }
        return Stream.concat(described(path).stream(), owned(path, uri).stream())
                .findFirst();
    }

    private Optional<Target> owned(String path, String uri) {
        return Arrays.stream(Service.values())
                .filter(service -> service.paths().stream().anyMatch(root -> under(path, root)))
                .map(service -> new Target(service.title(), layout.port(service), uri))
                .findFirst();
    }

    private Optional<Target> described(String path) {
        if (!path.startsWith(DESCRIPTIONS) || !path.endsWith(DESCRIPTION)) {
            return Optional.empty();
        }
        String name = path.substring(DESCRIPTIONS.length(), path.length() - DESCRIPTION.length());
        return Service.named(name)
                .map(service -> new Target(service.title(), layout.port(service), "/q/openapi?format=json"));
    }

    private static boolean under(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** A path with dot segments could reach what a service does not show to the public. */
    private static boolean leavesItsFolder(String path) {
        String plain = path.toLowerCase(Locale.ROOT)
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "/");
        return Arrays.stream(plain.split("/", -1))
                .anyMatch(segment -> segment.equals("..") || segment.startsWith("..;"));
    }
}
