package org.wangge.monitoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Tokens;
import org.wangge.testing.Topics;

/** One trace goes from a report through the outbox and Kafka to whoever is told of it. */
class TraceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_report_and_the_telling_of_it_are_one_trace_each_span_below_the_one_that_caused_it() throws Exception {
        Services.get("notification-service");
        UUID office = Ids.next();
        Topics.sendEvent("grids", office, JSON.readTree("""
                {"id": "%1$s", "version": 1, "office": "%1$s", "level": 1, "code": "MO", "name": "MO", "kind": "OFFICE",
                 "managingBody": "MO", "boundary": {"type": "MultiPolygon", "coordinates":
                 [[[[113.7, 34.7], [113.8, 34.7], [113.8, 34.8], [113.7, 34.7]]]]}}""".formatted(office)));
        // The first report may come before the grid does.
        String trace = await().atMost(PATIENCE).until(() -> report(office), reported -> !reported.isEmpty());

        Collector.Kept heard = span(trace, "notification-service", SpanKind.SPAN_KIND_CONSUMER);
        Collector.Kept published = span(trace, "issue-service", SpanKind.SPAN_KIND_PRODUCER);
        Collector.Kept asked = span(trace, "issue-service", SpanKind.SPAN_KIND_SERVER);
        assertEquals("issue-reported publish", published.span().getName());
        assertEquals(published.id(), heard.parent());
        assertEquals(asked.id(), published.parent());
    }

    /** Answers the trace, or nothing where the report was refused. */
    private static String report(UUID office) throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(Services.get("issue-service").url() + "/v1/issues"))
                                .timeout(Duration.ofSeconds(20))
                                .header("Authorization", "Bearer " + Tokens.of("resident", "resident"))
                                .header("Content-Type", "application/json")
                                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                                .POST(BodyPublishers.ofString(
                                        "{\"description\":\"Bricks on the fire lane\",\"grid\":\"" + office + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        return answer.statusCode() == 201 ? trace : "";
    }

    private static Collector.Kept span(String trace, String service, SpanKind kind) {
        List<Collector.Kept> found = await("a span of " + service + ", " + kind)
                .atMost(PATIENCE)
                .until(
                        () -> Services.COLLECTOR.trace(trace).stream()
                                .filter(kept -> kept.service().equals(service)
                                        && kept.span().getKind() == kind)
                                .toList(),
                        spans -> !spans.isEmpty());
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }
}
