package org.wangge.system.people;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Somebody at work on issues. Each deed answers the issue as it is afterwards. */
public final class IssueDesk {
    private final Account account;

    public IssueDesk(URI gateway, String username, String password) {
        this.account = Account.of(gateway, username, password);
    }

    /** The point is longitude and latitude, WGS 84. */
    public JsonPath report(String description, List<Double> point, String photo) {
        return done(
                account.command()
                        .body(Map.of("description", description, "point", point, "photos", List.of(photo)))
                        .post("/v1/issues"),
                201);
    }

    public JsonPath claim(String issue) {
        return done(account.command().put("/v1/issues/{id}/claim", issue), 200);
    }

    public JsonPath classify(String issue, String scheme, String code) {
        return done(
                account.command()
                        .body(Map.of("scheme", scheme, "code", code))
                        .put("/v1/issues/{id}/classification", issue),
                200);
    }

    public JsonPath assign(String issue, String person) {
        return done(account.command().body(Map.of("person", person)).put("/v1/issues/{id}/assignment", issue), 200);
    }

    public JsonPath start(String issue) {
        return done(account.command().put("/v1/issues/{id}/start", issue), 200);
    }

    public JsonPath resolve(String issue, String what, String photo) {
        return done(
                account.command()
                        .body(Map.of("what", what, "photos", List.of(photo)))
                        .post("/v1/issues/{id}/resolutions", issue),
                200);
    }

    public JsonPath pass(String issue) {
        return done(
                account.command().body(Map.of("outcome", "PASSED")).post("/v1/issues/{id}/verifications", issue), 200);
    }

    public JsonPath look(String issue) {
        return done(account.request().get("/v1/issues/{id}", issue), 200);
    }

    /** The deeds of the issue's ledger, in order. */
    public List<String> ledger(String issue) {
        return done(account.request().get("/v1/issues/{id}/story", issue), 200).getList("entries.deed");
    }

    /** Uploads a JPEG and answers its id. */
    public String upload(byte[] jpeg) {
        return done(
                        account.request()
                                .multiPart("file", "photo.jpg", jpeg, "image/jpeg")
                                .post("/v1/photos"),
                        201)
                .getString("id");
    }

    /** The picture as it is kept. */
    public byte[] photo(String id) {
        return account.request()
                .get("/v1/photos/{id}", id)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
    }

    private static JsonPath done(Response answer, int status) {
        return answer.then().statusCode(status).extract().jsonPath();
    }
}
