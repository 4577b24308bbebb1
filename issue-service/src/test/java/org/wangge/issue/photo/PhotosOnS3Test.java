package org.wangge.issue.photo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wangge.issue.photo.picture.Pictures;
import org.wangge.issue.photo.store.S3Server;
import org.wangge.testing.Tokens;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Photos over HTTP where they are kept on an S3 server, and where that server is away. */
@QuarkusTest
@QuarkusTestResource(value = S3Photos.class, restrictToAnnotatedClass = true)
class PhotosOnS3Test {

    private final String resident = "resident-" + UUID.randomUUID();

    private @Nullable S3Server server;

    @Inject
    PhotoRepository photos;

    private S3Server server() {
        return Objects.requireNonNull(server);
    }

    private List<String> objects() {
        try (S3Client s3 = server().client()) {
            return s3.listObjectsV2(list -> list.bucket(S3Server.BUCKET)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    @Test
    void a_photo_is_taken_and_seen_as_from_a_directory() throws IOException {
        UUID photo = PhotoDesk.uploaded(resident, Pictures.jpeg(3000, 1000));
        String folder = photo.toString().substring(34) + "/";
        assertTrue(objects().containsAll(List.of(folder + photo + ".jpg", folder + photo + ".thumbnail.jpg")));
        Response seen = PhotoDesk.see(resident, photo);
        seen.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Length", Integer.toString(seen.asByteArray().length));
        assertEquals(
                2048, ImageIO.read(new ByteArrayInputStream(seen.asByteArray())).getWidth());
        given().auth()
                .oauth2(Tokens.of(resident))
                .header("If-None-Match", seen.header("ETag"))
                .get("/v1/photos/" + photo)
                .then()
                .statusCode(304);
    }

    @Test
    void asking_for_headers_alone_holds_no_connection_to_the_store() {
        UUID photo = PhotoDesk.uploaded(resident, Pictures.jpeg(300, 200));
        for (int i = 0; i < 6; i++) {
            given().auth()
                    .oauth2(Tokens.of(resident))
                    .head("/v1/photos/" + photo)
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg");
        }
        PhotoDesk.see(resident, photo).then().statusCode(200);
    }

    @Test
    void while_the_server_is_away_photos_are_refused_and_all_else_goes_on() {
        UUID photo = PhotoDesk.uploaded(resident, Pictures.jpeg(300, 200));
        List<String> before = objects();
        server().stop();
        try {
            refusesPhotos(photo);
        } finally {
            server().start();
        }
        PhotoDesk.see(resident, photo).then().statusCode(200);
        server().freeze();
        try {
            refusesPhotos(photo);
        } finally {
            server().thaw();
        }
        PhotoDesk.see(resident, photo).then().statusCode(200);
        assertEquals(1, photos.unattachedOf(resident));
        assertTrue(objects().containsAll(before));
    }

    private void refusesPhotos(UUID kept) {
        Instant asked = Instant.now();
        for (Response answer :
                List.of(PhotoDesk.upload(resident, Pictures.jpeg(30, 20)), PhotoDesk.see(resident, kept))) {
            answer.then()
                    .statusCode(503)
                    .header("Retry-After", "60")
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:wangge:problem:photo-store-away"));
        }
        assertTrue(Duration.between(asked, Instant.now()).toSeconds() < 30);
        given().get("/q/health/ready").then().statusCode(200);
        given().auth().oauth2(Tokens.of(resident)).get("/v1/categories").then().statusCode(200);
    }
}
