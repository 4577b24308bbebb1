package org.wangge.local.stack;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The gateway's own refusals, as RFC 9457 problem documents like the services'. */
record Problem(int status, Map<String, String> headers, JsonObject json) {
    private static final String RETRY_SECONDS = "5";
    private static final String MEDIA_TYPE = "application/problem+json";

    static Problem notFound(String path) {
        return new Problem(
                404,
                Map.of("Content-Type", MEDIA_TYPE),
                document(
                        "not-found",
                        "Not found",
                        404,
                        "Nothing is at " + path + ". The page at / lists all APIs.",
                        path));
    }

    static Problem away(String service, String path) {
        return new Problem(
                503,
                Map.of("Content-Type", MEDIA_TYPE, "Retry-After", RETRY_SECONDS),
                document(
                        "unavailable",
                        "Unavailable",
                        503,
                        "The " + service + " is away at the moment. Try again in " + RETRY_SECONDS + " seconds.",
                        path));
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        response.end(json.toBuffer());
    }

    private static JsonObject document(String slug, String title, int status, String detail, String instance) {
        return new JsonObject()
                .put("type", "urn:wangge:problem:" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance);
    }
}
