package org.wangge.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.id.Ids;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;
import org.wangge.kit.security.Roles;

/** The delivery log, for those who answer for it that people were told. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
@Tag(name = "Deliveries", description = "What happened for each recipient and channel, and why")
class DeliveryResource {

    private final DeliveryRepository deliveries;

    DeliveryResource(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    /** The next part of the delivery log. */
    @Schema(name = "DeliveryPage")
    record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}

    @GET
    @Transactional
    @Operation(
            operationId = "listDeliveries",
            summary = "The delivery log, newest first",
            description = "For administrators and supervision. One line per event, recipient and channel.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Response list(@BeanParam DeliveryFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.answer(
                uri,
                Pages.of(
                        deliveries.newestOf(filter, below(page.after), page.limit + 1),
                        page.limit,
                        Delivery::view,
                        delivery -> Cursor.of(delivery.id())));
    }

    private static @Nullable UUID below(@Nullable String after) {
        return after == null ? null : Ids.read(Cursor.parts(after, 1).get(0)).orElseThrow(Cursor::malformed);
    }
}
