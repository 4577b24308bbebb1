package org.wangge.grid;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.wangge.testing.Tokens;

/** An office on fresh ground, kept through the API as its administrator would. */
public final class Office {

    /** The grids of {@link #peopled}. */
    public record Branches(UUID west, UUID east, UUID quarter, UUID block) {}

    private static final AtomicInteger NEXT = new AtomicInteger();

    public final String code;
    public final Ground ground = Ground.fresh();
    public final UUID id;

    private Office(String code) {
        this.code = code;
        this.id = created(administrator()
                .body(grid(null, 1, code, ground.box(0, 0, 100, 100)))
                .post("/v1/grids"));
    }

    public static Office founded() {
        return new Office(freshCode());
    }

    public static String freshCode() {
        return "T" + NEXT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    public static RequestSpecification administrator() {
        return as("administrator", "administrator");
    }

    public static RequestSpecification as(String account, String... roles) {
        return given().auth().oauth2(Tokens.of(account, roles)).contentType(ContentType.JSON);
    }

    /** The body that creates a grid. */
    public static Map<String, Object> grid(@Nullable UUID parent, int level, String code, Object boundary) {
        Map<String, Object> body = attributes(code, boundary);
        body.put("level", level);
        if (parent != null) {
            body.put("parent", parent);
        }
        return body;
    }

    /** The body that changes one. */
    public static Map<String, Object> attributes(String code, Object boundary) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code);
        body.put("name", "Grid " + code);
        body.put("kind", "RESIDENTIAL");
        body.put("drawnBy", "RESIDENTIAL_BLOCK");
        body.put("managingBody", "Committee of " + code);
        body.put("profile", Map.of("households", 120, "occupancy", 0.4, "merchants", 7));
        body.put("boundary", boundary);
        return body;
    }

    public Response tryChild(UUID parent, int level, String suffix, Object boundary) {
        return administrator()
                .body(grid(parent, level, code + suffix, boundary))
                .post("/v1/grids");
    }

    public UUID child(UUID parent, int level, String suffix, Object boundary) {
        return created(tryChild(parent, level, suffix, boundary));
    }

    /** Two second-level halves, a third-level quarter in the western one, a fourth-level block in that: -01, -02, -01-01, -01-01-01. */
    public Branches peopled() {
        UUID west = child(id, 2, "-01", ground.box(0, 0, 50, 100));
        UUID east = child(id, 2, "-02", ground.box(50, 0, 50, 100));
        UUID quarter = child(west, 3, "-01-01", ground.box(0, 0, 50, 50));
        UUID block = child(quarter, 4, "-01-01-01", ground.box(0, 0, 10, 10));
        return new Branches(west, east, quarter, block);
    }

    private static UUID created(Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }
}
