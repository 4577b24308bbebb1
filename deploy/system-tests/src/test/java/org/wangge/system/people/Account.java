package org.wangge.system.people;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;

/** Somebody signed in with an app: requests through the gateway with their token. */
record Account(URI gateway, String token) {

    static Account of(URI gateway, String username, String password) {
        String token = given().baseUri(gateway.toString())
                .formParam("grant_type", "password")
                .formParam("client_id", "wangge-app")
                .formParam("scope", "openid")
                .formParam("username", username)
                .formParam("password", password)
                .post("/auth/realms/wangge/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Account(gateway, token);
    }

    RequestSpecification request() {
        return given().baseUri(gateway.toString()).auth().oauth2(token);
    }

    /** A command that may be sent again. */
    RequestSpecification command() {
        return request().header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json");
    }
}
