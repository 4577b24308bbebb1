package org.wangge.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The services: where each listens, which database is its own, which paths of the public API it serves. */
enum Service {
    GRID("grid-service", 8081, "grid", "/v1/grids", "/v1/locations"),
    PERSONNEL("personnel-service", 8082, "personnel", "/v1/people", "/v1/postings"),
    ISSUE("issue-service", 8083, "issue", "/v1/issues", "/v1/categories", "/v1/calendars", "/v1/photos"),
    NOTIFICATION(
            "notification-service", 8084, "notification", "/v1/notifications", "/v1/preferences", "/v1/deliveries");

    private final String title;
    private final int port;
    private final String database;
    private final List<String> paths;

    Service(String title, int port, String database, String... paths) {
        this.title = title;
        this.port = port;
        this.database = database;
        this.paths = List.of(paths);
    }

    static Optional<Service> named(String title) {
        return Arrays.stream(values())
                .filter(service -> service.title.equals(title))
                .findFirst();
    }

    /** The name it has everywhere: folder, log, event source. */
    String title() {
        return title;
    }

    int port() {
        return port;
    }

    /** Its database, and the role that owns it. */
    String database() {
        return database;
    }

    /** Megabytes of heap. Photos are decoded in memory. */
    int heap() {
        return this == ISSUE ? 384 : 192;
    }

    List<String> paths() {
        return paths;
    }
}
