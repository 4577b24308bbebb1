package org.wangge.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private final Layout layout = new Layout(Path.of("/wangge"), Path.of("/wangge/deploy/local/data"), 9090, 0);

    @Test
    void everyServiceIsToldOfItsOwnDatabaseAndTheCommonServers() {
        for (Service service : Service.values()) {
            Map<String, String> told = Environment.of(service, layout);
            assertEquals("jdbc:postgresql://localhost:15432/" + service.database(), told.get("WANGGE_DB_URL"));
            assertEquals(service.database(), told.get("WANGGE_DB_USER"));
            assertEquals("localhost:19092", told.get("KAFKA_BOOTSTRAP_SERVERS"));
            assertEquals("http://localhost:8085/auth/realms/wangge", told.get("WANGGE_OIDC_URL"));
        }
    }

    @Test
    void tokensAreIssuedInTheNameOfTheGateway() {
        assertEquals(
                "http://localhost:9090/auth/realms/wangge",
                Environment.of(Service.GRID, layout).get("WANGGE_OIDC_ISSUER"));
    }

    @Test
    void theEnvironmentFileSaysTheSame() {
        String file = Environment.file(Service.ISSUE, layout);
        Environment.of(Service.ISSUE, layout)
                .forEach((name, value) -> assertTrue(file.contains(name + "=" + value + "\n")));
    }
}
