package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the committed {@code api/openapi.yaml} against what the service says of itself. Extend it as a QuarkusTest. */
public abstract class OpenApiContract {

    private static final Path COMMITTED = Path.of("api/openapi.yaml");

    @Test
    void the_committed_description_is_what_the_service_offers() {
        String offered = RestAssured.given()
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Contracts.isToBeWritten()) {
            Contracts.write(COMMITTED, offered);
        }
        assertEquals(
                Contracts.read(COMMITTED),
                offered,
                () -> COMMITTED
                        + " is out of date: run this test with -Dwangge.contracts.write=true and read the difference");
    }
}
