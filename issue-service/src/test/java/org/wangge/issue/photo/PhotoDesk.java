package org.wangge.issue.photo;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.wangge.testing.Tokens;

/** What people do with photos over HTTP. */
final class PhotoDesk {

    private PhotoDesk() {}

    static Response upload(String account, byte[] content) {
        return given().auth()
                .oauth2(Tokens.of(account, "resident"))
                .multiPart("file", "photo.jpg", content, "image/jpeg")
                .post("/v1/photos");
    }

    static UUID uploaded(String account, byte[] content) {
        return UUID.fromString(
                upload(account, content).then().statusCode(201).extract().path("id"));
    }

    static Response see(String account, UUID photo) {
        return given().auth().oauth2(Tokens.of(account, "resident")).get("/v1/photos/" + photo);
    }

    /** Sends a form exactly as given. */
    static HttpResponse<String> send(String account, String contentType, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/photos"))
                .header("Authorization", "Bearer " + Tokens.of(account, "resident"))
                .header("Content-Type", contentType)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Begins an upload with these headers, sends no body, and reads the head of the answer. */
    static String answerToHeaders(String... headers) throws IOException {
        try (Socket connection = new Socket("localhost", RestAssured.port)) {
            connection.setSoTimeout(20_000);
            String request =
                    "POST /v1/photos HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            for (String line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    /** Files in the store of these tests, finished or not. */
    static long files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
