package org.wangge.issue.photo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.issue.photo.picture.Pictures;
import org.wangge.testing.Statements;
import org.wangge.testing.Tokens;

@QuarkusTest
class PhotoResourceTest {

    private final String resident = "resident-" + UUID.randomUUID();

    @Inject
    PhotoSettings settings;

    @Inject
    PhotoRepository photos;

    @Inject
    Photos ofIssues;

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("JPEG", Pictures.jpeg(300, 200)),
                Arguments.of("PNG", Pictures.png(300, 200)),
                Arguments.of("WebP", Pictures.webp(300, 200)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void a_picture_is_taken_whatever_its_name_says_and_shown_as_jpeg(String format, byte[] content) throws IOException {
        Response taken = PhotoDesk.upload(resident, content);
        taken.then()
                .statusCode(201)
                .body("width", equalTo(300))
                .body("height", equalTo(200))
                .body("stage", nullValue());
        String address = "/v1/photos/" + taken.path("id");
        taken.then().header("Location", containsString(address));
        Response seen = PhotoDesk.see(resident, UUID.fromString(taken.path("id")));
        seen.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("private"))
                .header("Content-Length", Integer.toString(seen.asByteArray().length));
        assertEquals(
                300, ImageIO.read(new ByteArrayInputStream(seen.asByteArray())).getWidth());
    }

    @Test
    void a_photo_has_a_thumbnail_and_either_is_sent_once() throws IOException {
        UUID photo = PhotoDesk.uploaded(resident, Pictures.jpeg(3000, 1000));
        String token = Tokens.of(resident);
        for (String address : new String[] {"/v1/photos/" + photo, "/v1/photos/" + photo + "/thumbnail"}) {
            Response first = given().auth().oauth2(token).get(address);
            first.then().statusCode(200).contentType("image/jpeg").header("X-Content-Type-Options", "nosniff");
            int width = address.endsWith("thumbnail") ? 400 : 2048;
            assertEquals(
                    width,
                    ImageIO.read(new ByteArrayInputStream(first.asByteArray())).getWidth());
            given().auth()
                    .oauth2(token)
                    .header("If-None-Match", first.header("ETag"))
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("Cache-Control", containsString("private"));
        }
    }

    @Test
    void time_and_place_of_capture_are_kept_and_gone_from_the_picture() {
        Response taken = PhotoDesk.upload(resident, Pictures.sample("held-sideways.webp"));
        taken.then()
                .statusCode(201)
                .body("width", equalTo(160))
                .body("height", equalTo(240))
                .body("capturedAt", equalTo("2014-09-15T01:12:40Z"));
        assertEquals(113.6254, ((Number) taken.path("place[0]")).doubleValue(), 1e-5);
        assertEquals(34.7466, ((Number) taken.path("place[1]")).doubleValue(), 1e-5);
        byte[] seen = PhotoDesk.see(resident, UUID.fromString(taken.path("id"))).asByteArray();
        assertTrue(!new String(seen, java.nio.charset.StandardCharsets.ISO_8859_1).contains("Exif"));
    }

    static Stream<Arguments> refused() {
        byte[] jpeg = Pictures.jpeg(300, 200);
        return Stream.of(
                Arguments.of("nothing", new byte[0], 422, "photo-empty"),
                Arguments.of("a program named photo.jpg", Pictures.program(), 422, "photo-unrecognised"),
                Arguments.of("half a picture", Arrays.copyOf(jpeg, jpeg.length / 2), 422, "photo-damaged"),
                Arguments.of(
                        "a PNG of 20,000 pixels", Pictures.pngClaiming(20_000, 20_000), 422, "photo-too-many-pixels"),
                Arguments.of("a PNG with no pixels in it", Pictures.pngClaiming(5_000, 5_000), 422, "photo-damaged"),
                Arguments.of("the largest WebP", Pictures.webp(16_383, 16_383), 422, "photo-too-many-pixels"),
                Arguments.of("picture and archive", Pictures.concat(jpeg, Pictures.zip()), 422, "photo-ambiguous"),
                Arguments.of("too much", Pictures.concat(jpeg, new byte[15 << 20]), 413, "photo-too-large"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("refused")
    void what_cannot_be_taken_is_refused_and_leaves_nothing(String what, byte[] content, int status, String slug) {
        long files = PhotoDesk.files(settings.directory());
        PhotoDesk.upload(resident, content)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:wangge:problem:" + slug));
        assertEquals(files, PhotoDesk.files(settings.directory()));
        assertEquals(0, photos.unattachedOf(resident));
    }

    @Test
    void a_body_that_is_announced_as_far_too_large_is_refused_before_it_is_sent() throws IOException {
        String answer = PhotoDesk.answerToHeaders(
                "Authorization: Bearer " + Tokens.of(resident),
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: " + (17 << 20));
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void a_form_without_a_file_is_refused() {
        RequestSpecification caller = given().auth().oauth2(Tokens.of(resident));
        caller.multiPart("other", "photo.jpg", Pictures.jpeg(9, 9))
                .post("/v1/photos")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of(resident))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/photos")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        for (String[] form : new String[][] {
            {
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\njust text\r\n--x--\r\n",
                "422"
            },
            {"multipart/form-data; boundary=x", "--x--\r\n", "400"},
            {"multipart/form-data; boundary=x", "broken", "400"},
            {"multipart/form-data", "broken", "400"}
        }) {
            HttpResponse<String> answer = PhotoDesk.send(resident, form[0], form[1]);
            assertEquals(form[2], Integer.toString(answer.statusCode()), form[1]);
            assertTrue(
                    answer.headers().firstValue("Content-Type").orElseThrow().startsWith("application/problem+json"));
        }
    }

    @Test
    void a_repeated_upload_gets_the_first_answer_and_is_taken_once() {
        String key = UUID.randomUUID().toString();
        byte[] content = Pictures.jpeg(50, 40);
        Response[] answers = new Response[3];
        byte[][] contents = {content, content, Pictures.jpeg(60, 40)};
        for (int i = 0; i < 3; i++) {
            answers[i] = given().auth()
                    .oauth2(Tokens.of(resident))
                    .header("Idempotency-Key", key)
                    .multiPart("file", "photo.jpg", contents[i], "image/jpeg")
                    .post("/v1/photos");
        }
        answers[0].then().statusCode(201);
        answers[1]
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(answers[0].path("id")));
        answers[2].then().statusCode(422).body("type", equalTo("urn:wangge:problem:idempotency-key-reused"));
        assertEquals(1, photos.unattachedOf(resident));
    }

    @Test
    void an_upload_takes_few_statements() {
        assertTrue(Statements.during(() -> PhotoDesk.uploaded(resident, Pictures.jpeg(9, 9))) <= 2);
        int keyed = Statements.during(() -> given().auth()
                .oauth2(Tokens.of(resident))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "photo.jpg", Pictures.jpeg(9, 9), "image/jpeg")
                .post("/v1/photos"));
        assertTrue(keyed <= 4, keyed + " statements");
    }

    @Test
    void a_photo_of_no_issue_is_its_uploaders_alone_and_an_issues_photo_is_not() {
        UUID photo = PhotoDesk.uploaded(resident, Pictures.jpeg(9, 9));
        PhotoDesk.see(resident, photo).then().statusCode(200);
        PhotoDesk.see("neighbour", photo).then().statusCode(404).contentType("application/problem+json");
        UUID nobodysIssue = UUID.randomUUID();
        ofIssues.attach(List.of(photo), nobodysIssue, resident, Stage.BEFORE);
        PhotoDesk.see(resident, photo).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of(resident))
                .get("/v1/photos/" + photo + "/thumbnail")
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_uploads_more_than_they_report() {
        for (int i = 0; i < settings.unattachedPerAccount(); i++) {
            PhotoDesk.uploaded(resident, Pictures.jpeg(2, 2));
        }
        PhotoDesk.upload(resident, Pictures.jpeg(2, 2))
                .then()
                .statusCode(429)
                .header("Retry-After", "3600")
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/photos/0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11",
                "/v1/photos/0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11/thumbnail"
            })
    void nobody_without_a_valid_token_uploads_or_sees(String address) {
        for (String expired : new String[] {Tokens.expired("late"), "nonsense"}) {
            given().auth().oauth2(expired).get(address).then().statusCode(401).contentType("application/problem+json");
        }
        given().get(address).then().statusCode(401).contentType("application/problem+json");
        given().multiPart("file", "photo.jpg", Pictures.jpeg(9, 9))
                .post("/v1/photos")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of(resident))
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void an_id_is_a_uuid() {
        given().auth()
                .oauth2(Tokens.of(resident))
                .get("/v1/photos/passwd")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
