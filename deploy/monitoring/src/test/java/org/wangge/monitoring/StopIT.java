package org.wangge.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Surroundings;

/** Whoever is called for an error in a log is not called for a service that was asked to stop. */
class StopIT {

    private static final Path LOGS = Path.of("target/stop");

    @Test
    void a_service_that_is_asked_to_stop_logs_no_error() throws Exception {
        Files.createDirectories(LOGS);
        Path log = LOGS.resolve("issue-service.log");
        Files.deleteIfExists(log);
        Surroundings shared = Surroundings.shared();
        ServiceProcess service = new ServiceProcess(
                "issue-service",
                "monitored_stop",
                Map.of("WANGGE_TERRITORY_REFRESH_EVERY", "100ms"),
                ServiceProcess.SMALL,
                new Surroundings(shared.postgres(), shared.kafka(), shared.oidc(), LOGS));
        try {
            service.start();
            service.stop();
        } finally {
            service.kill();
        }
        List<String> lines = Files.readAllLines(log);
        assertTrue(lines.stream().anyMatch(line -> line.contains("stopped in")), () -> "it did not stop: " + log);
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.contains("\"level\":\"ERROR\""))
                        .toList());
    }
}
