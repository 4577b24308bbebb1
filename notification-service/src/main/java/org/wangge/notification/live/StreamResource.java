package org.wangge.notification.live;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.security.Caller;
import org.wangge.notification.message.Wording;

/** The caller's own inbox, live. */
@Path("/v1/notifications/stream")
@Tag(name = "Inbox")
class StreamResource {

    private final OpenStreams streams;
    private final Wording wording;
    private final Caller caller;

    StreamResource(OpenStreams streams, Wording wording, Caller caller) {
        this.streams = streams;
        this.wording = wording;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamNotifications",
            summary = "The caller's inbox, live",
            description = "Server-sent events named 'notification' whose data is a notification and whose id counts"
                    + " what comes into the inbox. A client that sends the last id it saw gets everything after it,"
                    + " nothing twice; without one the stream begins with what comes next. Comments keep the line"
                    + " open. The stream ends with the token: connect again with a new one.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "a notification",
                                            value =
                                                    "id: 42\nevent: notification\n"
                                                            + "data: {\"eventType\":\"issue-assigned\",\"number\":\"2026-000123\"}\n\n")))
    @APIResponse(
            responseCode = "429",
            description = "The account has too many streams open; Retry-After says when to try again",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "Id of the last event seen", example = "42")
                    @Nullable
                    String lastEventId,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        Watcher watcher = new Watcher(
                caller.account(), sequence(lastEventId), caller.until(), List.copyOf(headers.getAcceptableLanguages()));
        return streams.open(watcher, new SseEvents(sse, wording));
    }

    private static OptionalLong sequence(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Math.max(0, Long.parseLong(lastEventId.strip())));
        } catch (NumberFormatException noSequence) {
            throw new Malformed("Last-Event-ID", Sentence.of("not-of-this-stream"));
        }
    }
}
