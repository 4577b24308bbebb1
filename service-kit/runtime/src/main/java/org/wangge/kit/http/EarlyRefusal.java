package org.wangge.kit.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.wangge.kit.problem.EarlyProblems;
import org.wangge.kit.problem.Refusal;

/** Answers a request on the event loop, before anything of it is read: refusing costs no worker thread. */
@Singleton
public class EarlyRefusal {

    /** A body up to here is read and thrown away, in bytes: cheaper than a new connection. */
    private static final long WORTH_READING = 64 * 1024;

    private static final String MEASURED_PATH = "/refused";

    private final EarlyProblems problems;

    EarlyRefusal(EarlyProblems problems) {
        this.problems = problems;
    }

    /** @param refusal a constant */
    public void answer(RoutingContext exchange, Refusal refusal) {
        MeasuredPath.set(exchange, MEASURED_PATH);
        HttpServerResponse response = exchange.response();
        if (isWorthReading(exchange.request())) {
            exchange.request().resume();
        } else if (exchange.request().version() != HttpVersion.HTTP_2) {
            // What comes of the body is not read any more. HTTP/2 resets the stream, and forbids the header.
            response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        refusal.retryAfter()
                .ifPresent(wait -> response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        response.setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, EarlyProblems.MEDIA_TYPE)
                .end(problems.document(refusal, exchange.normalizedPath(), languages(exchange)));
    }

    private static boolean isWorthReading(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        return length == null
                ? !request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
                : Long.parseLong(length) <= WORTH_READING;
    }

    private static List<Locale> languages(RoutingContext exchange) {
        return exchange.acceptableLanguages().stream()
                .map(language -> new Locale(language.tag()))
                .toList();
    }
}
