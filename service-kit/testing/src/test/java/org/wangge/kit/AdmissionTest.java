package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.kit.NoteResource.NoteWritten;
import org.wangge.kit.admission.Overload;
import org.wangge.kit.database.DatabasePulse;
import org.wangge.kit.outbox.Outbox;
import org.wangge.testing.DatabaseOutage;
import org.wangge.testing.LoggedLines;
import org.wangge.testing.Tokens;
import org.wangge.testing.Topics;

/** Two at work, a dozen waiting, and not one more. */
@QuarkusTest
@TestProfile(AdmissionTest.Narrow.class)
class AdmissionTest {

    /** More than any test has refused: as many would be an overload, in which nobody waits. */
    private static final int SEATS = 12;

    private static final long GATHER_MILLIS = 800;

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "wangge.admission.at-work", "2",
                    "wangge.admission.waiting", Integer.toString(SEATS),
                    "wangge.admission.retry-after", "3s",
                    "wangge.outbox.gather-in-overload", GATHER_MILLIS + "ms",
                    "wangge.admission.apart.\"/v1/turnstile/forms\".places", "1",
                    "wangge.admission.apart.\"/v1/turnstile/forms\".need-database", "false");
        }
    }

    private static final String TOKEN = Tokens.of("writer", "resident");

    private static final UUID NOTE = UUID.randomUUID();

    @Inject
    DatabasePulse pulse;

    @Inject
    Outbox outbox;

    @Inject
    Overload overload;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void empty() {
        assertEquals(0, Turnstile.EXIT.availablePermits());
    }

    @AfterEach
    void everybodyOut() {
        await().until(() -> Turnstile.INSIDE.get() == 0 && atWork() == 0 && Turnstile.EXIT.availablePermits() == 0);
        await().until(() -> !overload.isOn());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpRequest post(String text) {
        return to("/v1/turnstile")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private static int atWork() {
        return measured("wangge_admission_at_work{lane=\"/v1/\"}");
    }

    private static int waiting() {
        return measured("wangge_admission_waiting{lane=\"/v1/\"}");
    }

    private static int measured(String name) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Two at work, then those who wait. */
    private List<CompletableFuture<HttpResponse<String>>> fill() {
        List<CompletableFuture<HttpResponse<String>>> inside = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            inside.add(send(post("inside")));
        }
        await().until(() -> Turnstile.INSIDE.get() == 2);
        for (int i = 0; i < SEATS; i++) {
            inside.add(send(post("inside")));
        }
        await().until(() -> waiting() == SEATS);
        return inside;
    }

    private void letOut(List<CompletableFuture<HttpResponse<String>>> inside) {
        Turnstile.EXIT.release(inside.size());
        for (CompletableFuture<HttpResponse<String>> answer : inside) {
            assertEquals(200, answer.join().statusCode());
            assertEquals("inside", answer.join().body());
        }
    }

    @Test
    void who_finds_no_room_is_told_at_once_and_in_his_language_when_to_come_back() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> inside = fill();
        int before = measured("wangge_admission_refused_total{lane=\"/v1/\"}");
        for (String[] words : new String[][] {{"en", "Not now"}, {"zh-CN", "暂时无法处理"}}) {
            given().auth()
                    .oauth2(TOKEN)
                    .header("Accept-Language", words[0])
                    .contentType("application/json")
                    .body("{\"text\":\"refused\"}")
                    .post("/v1/turnstile")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[123]"))
                    .body("type", equalTo("urn:wangge:problem:unavailable"))
                    .body("title", equalTo(words[1]))
                    .body("instance", equalTo("/v1/turnstile"));
        }
        // Without a token, too: who somebody is is not looked at before there is room.
        given().get("/v1/notes").then().statusCode(503);
        assertEquals(before + 3, measured("wangge_admission_refused_total{lane=\"/v1/\"}"));
        for (String path : List.of("/q/health/live", "/q/health/ready", "/q/metrics")) {
            given().get(path).then().statusCode(200);
        }
        letOut(inside);
        Turnstile.EXIT.release();
        assertEquals(200, send(post("again")).join().statusCode());
    }

    @Test
    void a_connection_goes_on_after_a_refusal_with_a_body() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> inside = fill();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(head("Content-Length: 40000"));
                assertEquals("HTTP/1.1 503 Service Unavailable", statusLine(socket));
                // The body comes after the answer.
                socket.getOutputStream().write(" ".repeat(40_000).getBytes(StandardCharsets.UTF_8));
            }
        }
        letOut(inside);
    }

    private static byte[] head(String... headers) {
        return ("POST /v1/turnstile HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                        + "\r\nContent-Type: application/json\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads one answer, and returns its first line. */
    private static String statusLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            assertTrue(read >= 0, "closed after " + head);
            head.append((char) read);
        }
        int length = head.toString()
                .toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElseThrow();
        assertEquals(length, in.readNBytes(length).length);
        return head.substring(0, head.indexOf("\r\n"));
    }

    @Test
    void a_key_that_was_refused_can_be_sent_again_and_is_a_first_request_then() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> inside = fill();
        String key = UUID.randomUUID().toString();
        write(key).then().statusCode(503).header("Retry-After", matchesPattern("[123]"));
        letOut(inside);
        write(key).then().statusCode(201).header("Idempotent-Replayed", nullValue());
        write(key).then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    private static Response write(String key) {
        return given().auth()
                .oauth2(TOKEN)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + key + "\"}")
                .post("/v1/notes");
    }

    @Test
    void refusals_are_measured_as_one_however_many_things_were_asked_for() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> inside = fill();
        for (int i = 0; i < 3; i++) {
            given().get("/v1/notes/asked-for-" + i).then().statusCode(503);
        }
        given().get("/q/metrics").then().statusCode(200).body(not(containsString("asked-for")));
        letOut(inside);
    }

    @Test
    void whoever_goes_away_while_waiting_or_in_the_middle_of_a_body_leaves_no_place_taken() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> inside = fill();
        inside.remove(2).cancel(true);
        await().until(() -> waiting() == SEATS - 1);
        letOut(inside);
        try (LoggedLines errors = LoggedLines.of(
                "org.wangge.kit.problem.ProblemMappers",
                line -> line.getLevel().intValue() >= Level.SEVERE.intValue())) {
            for (String length : new String[] {"Content-Length: 1000", "Transfer-Encoding: chunked"}) {
                for (int i = 0; i < 3; i++) {
                    breakOff(length);
                }
            }
            assertEquals(List.of(), errors.all());
        }
    }

    private void breakOff(String length) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head(length));
            socket.getOutputStream().write("5\r\n{\"tex".getBytes(StandardCharsets.UTF_8));
            await().until(() -> atWork() == 1);
        }
        await().until(() -> atWork() == 0);
    }

    @Test
    void in_an_overload_events_come_together_before_they_are_told() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> inside = fill();
        UUID note = UUID.randomUUID();
        int appended = 0;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2 * GATHER_MILLIS);
        while (System.nanoTime() < end) {
            refuseMany();
            append(note);
            appended++;
        }
        letOut(inside.subList(0, 2));
        inside.subList(2, inside.size())
                .forEach(answer -> assertEquals(503, answer.join().statusCode()));
        List<Long> told = Topics.awaitKey("note-written", note, appended).stream()
                .map(ConsumerRecord::timestamp)
                .toList();
        long longest = IntStream.range(1, told.size())
                .mapToLong(i -> told.get(i) - told.get(i - 1))
                .max()
                .orElseThrow();
        assertTrue(longest >= GATHER_MILLIS, "told at " + told);
    }

    private void append(UUID note) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(new NoteWritten(note, "overload")));
    }

    private void refuseMany() {
        for (int i = 0; i < SEATS; i++) {
            given().get("/v1/notes").then().statusCode(503);
        }
    }

    @Test
    void what_fails_and_what_is_not_there_leaves_no_place_taken() {
        for (int i = 0; i < 5; i++) {
            assertEquals(500, send(to("/v1/turnstile/broken").build()).join().statusCode());
            assertEquals(404, send(to("/v1/nothing").build()).join().statusCode());
        }
        assertEquals(0, atWork());
    }

    @Test
    void a_stream_counts_only_until_it_is_open() throws Exception {
        List<HttpResponse<InputStream>> streams = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            HttpResponse<InputStream> stream =
                    http.send(to("/v1/turnstile/stream").build(), BodyHandlers.ofInputStream());
            assertEquals(200, stream.statusCode());
            assertEquals(
                    "data:open",
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8)).readLine());
            streams.add(stream);
        }
        assertEquals(0, atWork());
        for (HttpResponse<InputStream> stream : streams) {
            stream.body().close();
        }
        assertEquals(0, atWork());
    }

    @Test
    void while_the_database_is_away_all_are_refused_but_those_who_need_none() throws Exception {
        String key = UUID.randomUUID().toString();
        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            write(key).then().statusCode(503).header("Retry-After", notNullValue());
            await().until(() -> statusOfNote() == 503);
            given().auth()
                    .oauth2(TOKEN)
                    .get("/v1/notes/" + NOTE)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[123]"))
                    .body("type", equalTo("urn:wangge:problem:unavailable"));
            Turnstile.EXIT.release();
            given().auth()
                    .oauth2(TOKEN)
                    .multiPart("file", "form", new byte[3])
                    .post("/v1/turnstile/forms")
                    .then()
                    .statusCode(200);
        }
        await().until(() -> statusOfNote() == 200);
        write(key).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void whoever_waits_when_the_database_goes_is_refused_and_whoever_is_at_work_goes_on() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> inside = fill();
        List<CompletableFuture<HttpResponse<String>>> waiting = inside.subList(2, inside.size());
        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertFalse(pulse.beats());
            await().until(() -> statusOfNote() == 503 && waiting.stream().allMatch(CompletableFuture::isDone));
            waiting.forEach(answer -> assertEquals(503, answer.join().statusCode()));
            assertEquals(2, atWork());
            letOut(inside.subList(0, 2));
        }
        await().until(() -> statusOfNote() == 200);
    }

    /** A note that takes no connection: it shows whether the door is open. */
    private static int statusOfNote() {
        return given().auth().oauth2(TOKEN).get("/v1/notes/" + NOTE).statusCode();
    }

    @Test
    void a_lane_of_its_own_takes_no_places_from_the_others_and_a_cut_form_none_for_good() throws Exception {
        String start = "POST /v1/turnstile/forms HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nbegun";
        for (int i = 0; i < 3; i++) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
                await().until(() -> measured("wangge_admission_at_work{lane=\"/v1/turnstile/forms\"}") == 1);
                assertEquals(0, atWork());
            }
            await().until(() -> measured("wangge_admission_at_work{lane=\"/v1/turnstile/forms\"}") == 0);
        }
    }
}
