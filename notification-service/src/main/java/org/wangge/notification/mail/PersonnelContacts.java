package org.wangge.notification.mail;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one call to another service: personnel-service knows people's addresses. Called in the background only. */
@RegisterRestClient(configKey = "personnel-service")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
interface PersonnelContacts {

    @GET
    @Path("/v1/people/{id}/contact")
    Contact of(@PathParam("id") UUID person);
}
