package org.wangge.local.demo.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.local.api.Session;

/** One account at work. Every POST has an Idempotency-Key, every deed says which version of the issue it is meant for. */
public final class Desk {
    private final String username;
    private final Session session;
    private final Patience patience;

    Desk(String username, Session session, Patience patience) {
        this.username = username;
        this.session = session;
        this.patience = patience;
    }

    public String username() {
        return username;
    }

    /** The account behind the user name, as events and inboxes know it. Signs in if need be. */
    public String account() {
        return session.account();
    }

    public JsonNode get(String path) {
        return patience.with(() -> session.get(path)).expect(200).json();
    }

    /** All items of a list, walked page by page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=200";
        var after = "";
        do {
            var page =
                    get(after.isEmpty() ? first : first + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
            page.path("items").forEach(items::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return items;
    }

    public JsonNode post(String path, Object body) {
        var headers = Map.of("Idempotency-Key", key());
        return patience.with(() -> session.post(path, body, headers))
                .expect(200, 201)
                .json();
    }

    /**
     * Does a deed, at a path below the thing's, if the thing is still at the version this person saw. A PUT has no Idempotency-Key: sent twice, by this desk or by a gateway
     * whose connection broke, the second is told that the version is gone. Then the thing is looked at. As nobody else acts on it meanwhile, the
     * next version is this deed's.
     */
    public JsonNode put(String thing, String below, long version, Object body) {
        var headers = Map.of("If-Match", "\"" + version + "\"");
        var answer = patience.with(() -> session.put(thing + below, body, headers));
        if (answer.is(412)) {
            var now = get(thing);
            if (now.path("version").asLong() == version + 1) {
                return now;
            }
        }
        return answer.expect(200).json();
    }

    /** A deed that is a POST, if the thing is still at the version this person saw. */
    public JsonNode post(String path, long version, Object body) {
        var headers = Map.of("If-Match", "\"" + version + "\"", "Idempotency-Key", key());
        return patience.with(() -> session.post(path, body, headers))
                .expect(200, 201)
                .json();
    }

    /** Uploads a JPEG and answers the id under which a report or a resolution names it. */
    public String upload(byte[] jpeg) {
        var boundary = "wangge-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ascii("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"demo.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n"));
        body.writeBytes(jpeg);
        body.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
        var headers = Map.of("Idempotency-Key", key());
        var type = "multipart/form-data; boundary=" + boundary;
        return patience.with(() -> session.post("/v1/photos", body.toByteArray(), type, headers))
                .expect(200, 201)
                .json()
                .required("id")
                .asText();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
