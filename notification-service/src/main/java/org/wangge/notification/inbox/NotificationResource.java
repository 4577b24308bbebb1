package org.wangge.notification.inbox;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.json.OwnJson;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.page.Page;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;
import org.wangge.kit.security.Caller;
import org.wangge.notification.message.Language;
import org.wangge.notification.message.Wording;
import org.wangge.notification.preference.ReaderLanguage;

/** The caller's own inbox. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox", description = "What the caller was told")
class NotificationResource {

    private final NotificationRepository notifications;
    private final Wording wording;
    private final ReaderLanguage languages;
    private final Caller caller;
    private final Clock clock;
    private final OwnJson json;

    NotificationResource(
            NotificationRepository notifications,
            Wording wording,
            ReaderLanguage languages,
            Caller caller,
            Clock clock,
            OwnJson json) {
        this.notifications = notifications;
        this.wording = wording;
        this.languages = languages;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** The next part of a list of notifications in words. */
    @Schema(name = "NotificationPage")
    record NotificationPage(
            java.util.List<NotificationView> items,
            @Nullable String next) {}

    @GET
    @Transactional
    @Operation(
            operationId = "listNotifications",
            summary = "The caller's notifications, newest first",
            description = "In the language saved in the caller's preferences, else in that of Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the inbox",
            content = @Content(schema = @Schema(implementation = NotificationPage.class)))
    public Response list(
            @QueryParam("unread") @DefaultValue("false") @Parameter(description = "Only what is unread") boolean unread,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = languages.of(caller.account(), headers.getAcceptableLanguages());
        Page<NotificationView> shown = Pages.of(
                notifications.newestOf(caller.account(), unread, below(page.after), page.limit + 1),
                page.limit,
                notification -> NotificationView.of(InboxEntry.of(notification, json), wording, language),
                notification -> Cursor.of(notification.sequence()));
        return Response.fromResponse(Pages.answer(uri, shown))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/unread-count")
    @Transactional
    @Operation(operationId = "countUnread", summary = "How many of the caller's notifications are unread")
    @APIResponse(
            responseCode = "200",
            description = "The count",
            content = @Content(schema = @Schema(implementation = UnreadCount.class)))
    public UnreadCount unread() {
        return new UnreadCount(notifications.unreadOf(caller.account()));
    }

    @PUT
    @Path("/{id}/read")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "readNotification",
            summary = "Mark one notification as read",
            description = "Takes no body. Doing it again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The notification, read",
            content = @Content(schema = @Schema(implementation = NotificationView.class)))
    @APIResponse(responseCode = "404", description = "No such notification in the caller's inbox")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Notification notification = notifications.get(caller.account(), id);
        notification.read(clock.instant());
        Language language = languages.of(caller.account(), headers.getAcceptableLanguages());
        return Response.ok(NotificationView.of(InboxEntry.of(notification, json), wording, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @PUT
    @Path("/read-marker")
    @Transactional
    @Operation(
            operationId = "moveReadMarker",
            summary = "Mark everything up to a notification as read",
            description = "What comes in meanwhile stays unread.")
    @APIResponse(
            responseCode = "200",
            description = "What is left unread",
            content = @Content(schema = @Schema(implementation = UnreadCount.class)))
    @APIResponse(responseCode = "404", description = "No such notification in the caller's inbox")
    public UnreadCount readUpTo(@Valid @NotNull ReadMarker marker) {
        Notification last = notifications.get(caller.account(), marker.upTo());
        notifications.readUpTo(caller.account(), last.sequence(), clock.instant());
        return new UnreadCount(notifications.unreadOf(caller.account()));
    }

    private static long below(@Nullable String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(Cursor.parts(after, 1).get(0));
        } catch (NumberFormatException notASequence) {
            throw Cursor.malformed();
        }
    }
}
