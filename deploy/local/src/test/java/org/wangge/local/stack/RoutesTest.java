package org.wangge.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes(new Layout(Path.of("."), Path.of("."), 8080, 0));

    @ParameterizedTest
    @CsvSource({
        "/v1/grids, 8081",
        "/v1/grids/imports?office=SDL, 8081",
        "/v1/locations?point=113.7%2C34.7, 8081",
        "/v1/people/1/contact, 8082",
        "/v1/postings/answerable?grid=1, 8082",
        "/v1/issues/1/assignment, 8083",
        "/v1/categories, 8083",
        "/v1/calendars/1/2026, 8083",
        "/v1/photos/1/thumbnail, 8083",
        "/v1/notifications/stream, 8084",
        "/v1/preferences, 8084",
        "/v1/deliveries?issue=1, 8084",
        "/auth/realms/wangge/protocol/openid-connect/token, 8085",
    })
    void everyPathOfTheApiHasItsService(String uri, int port) {
        Routes.Target target = routes.of(uri).orElseThrow();
        assertEquals(port, target.port());
        assertEquals(uri, target.uri());
    }

    @Test
    void aServicesDescriptionIsFetchedFromIt() {
        assertEquals(
                Optional.of(new Routes.Target("issue-service", 8083, "/q/openapi?format=json")),
                routes.of("/apis/issue-service/openapi"));
    }

    @Test
    void aShiftMovesWhereItGoes() {
        Routes shifted = new Routes(new Layout(Path.of("."), Path.of("."), 8080, 1000));
        assertEquals(9083, shifted.of("/v1/issues").orElseThrow().port());
        assertEquals(9085, shifted.of("/auth/realms/wangge").orElseThrow().port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/gridsandmore",
                "/q/metrics",
                "/authority",
                "/apis/mail-service/openapi",
                "/apis/issue-service/metrics",
                "/v1/grids/../../q/metrics",
                "/v1/grids/%2e%2E/%2e./q/metrics",
                "/v1/grids/..%2f..%2fq/metrics",
                "/v1/grids/..;x/..;x/q/metrics",
                "/v1/grids/..%5c..%5cq"
            })
    void nothingElseIsPassedOn(String uri) {
        assertTrue(routes.of(uri).isEmpty());
    }
}
