package org.wangge.issue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.wangge.testing.Tokens;

/** Somebody at a desk with a token, speaking the public API. */
public final class Desk {

    public static final Map<String, String> WIRES = Map.of("scheme", "sweep-2014", "code", "tangled-wires");

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk by(String account, String... roles) {
        return new Desk(Tokens.of(account, roles));
    }

    public static Desk supervisor() {
        return by("supervisor", "staff", "supervisor");
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    public Response put(String path, Object body) {
        return request().body(body).put(path);
    }

    public Response get(String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(token).get(path);
    }

    /** Asks for an issue of which he has what this tag stands for. */
    public Response getAgain(UUID issue, String tag) {
        return request().header("If-None-Match", tag).get("/v1/issues/" + issue);
    }

    /** A deed on an issue. */
    public Response deed(String method, UUID issue, String path, Object body) {
        return request().body(body).request(method, "/v1/issues/" + issue + "/" + path);
    }

    /** Reports at a point; the issue's id. */
    public UUID report(List<Double> point) {
        return report(Map.of("description", "Wires hang loose", "point", point));
    }

    public UUID report(Map<String, ?> body) {
        return UUID.fromString(
                post("/v1/issues", body).then().statusCode(201).extract().path("id"));
    }

    public void does(String method, UUID issue, String path, Object body) {
        deed(method, issue, path, body).then().statusCode(200);
    }

    /** Uploads a photo; its id. */
    public UUID photo() {
        return UUID.fromString(given().auth()
                .oauth2(token)
                .multiPart("file", "photo.png", png(), "image/png")
                .post("/v1/photos")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Gives the office a category and working calendars around today. */
    void prepare(UUID office) {
        Map<String, Object> category = new HashMap<>(WIRES);
        category.put("name", Map.of("zh", "电线乱拉乱扯", "en", "Tangled wires"));
        category.put("allowance", Map.of("amount", 4, "unit", "WORKING_HOURS"));
        post("/v1/categories", category).then().statusCode(oneOf(201, 409));
        List<Map<String, String>> hours =
                List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "14:00", "to", "17:00"));
        Map<String, Object> week = new HashMap<>();
        for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            week.put(day, hours);
        }
        int year = LocalDate.now().getYear();
        for (int each = year - 1; each <= year + 1; each++) {
            put(
                            "/v1/calendars/" + office + "/" + each,
                            Map.of(
                                    "zone",
                                    "Asia/Shanghai",
                                    "hours",
                                    week,
                                    "holidays",
                                    List.of(),
                                    "workingDays",
                                    List.of()))
                    .then()
                    .statusCode(oneOf(200, 201));
        }
    }

    private static byte[] png() {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 3, Color.RED.getRGB());
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
