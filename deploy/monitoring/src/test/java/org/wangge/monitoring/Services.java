package org.wangge.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wangge.testing.ServiceProcess;

/** The four services as they are shipped, each started once for all tests when it is first asked for, every trace kept. */
final class Services {

    static final List<String> NAMES =
            List.of("grid-service", "personnel-service", "issue-service", "notification-service");

    static final Collector COLLECTOR = new Collector();

    private static final Map<String, ServiceProcess> RUNNING = new HashMap<>();

    private Services() {}

    static synchronized ServiceProcess get(String name) {
        return RUNNING.computeIfAbsent(name, Services::start);
    }

    static String measures(String name) {
        try {
            return get(name).get("/q/metrics", "").body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What the service has logged since it was started. */
    static List<String> log(String name) {
        get(name);
        try {
            return Files.readAllLines(logFile(name));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static ServiceProcess start(String name) {
        try {
            Files.deleteIfExists(logFile(name));
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
        ServiceProcess service =
                new ServiceProcess(name, "monitored_" + name.substring(0, name.indexOf('-')), settings());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service), "end-" + name));
        return service.start();
    }

    private static Map<String, String> settings() {
        return Map.of(
                "WANGGE_PHOTOS_DIRECTORY",
                Path.of("target/photos").toAbsolutePath().toString(),
                "WANGGE_SMTP_MOCK",
                "true",
                "WANGGE_PERSONNEL_URL",
                "http://127.0.0.1:1",
                "WANGGE_TRACES_SHARE",
                "1",
                "WANGGE_TRACES_URL",
                COLLECTOR.url(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "WANGGE_WATCH_CONSUMERS_EVERY",
                "1s",
                "WANGGE_WATCH_DATABASE_EVERY",
                "1s",
                "WANGGE_OUTBOX_MEASURE_EVERY",
                "1s");
    }

    private static Path logFile(String name) {
        return Path.of("target", name + ".log");
    }

    private static void end(ServiceProcess service) {
        try {
            service.kill();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
