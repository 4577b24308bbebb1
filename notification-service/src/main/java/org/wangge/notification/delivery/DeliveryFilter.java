package org.wangge.notification.delivery;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lines of the delivery log to show; a {@code @BeanParam}. */
public class DeliveryFilter {

    @QueryParam("issue")
    @Parameter(description = "Only of this issue")
    public @Nullable UUID issue;

    @QueryParam("recipient")
    @Parameter(description = "Only to this account, or to this person by id")
    public @Nullable String recipient;

    @QueryParam("channel")
    @Parameter(description = "Only over this channel")
    public @Nullable Channel channel;

    @QueryParam("status")
    @Parameter(description = "Only in this status")
    public @Nullable Status status;
}
