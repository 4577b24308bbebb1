package org.wangge.notification.preference;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;

/** The caller's own preferences. */
@Path("/v1/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences", description = "How the caller wants to be told")
class PreferenceResource {

    private final PreferenceRepository preferences;
    private final Caller caller;

    PreferenceResource(PreferenceRepository preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getPreferences",
            summary = "How the caller wants to be told",
            description = "Who never chose gets no e-mail, and e-mail in Chinese once they do.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences",
            content = @Content(schema = @Schema(implementation = Preferences.class)))
    public Preferences get() {
        return preferences
                .findByIdOptional(caller.account())
                .map(Preferences::of)
                .orElse(Preferences.UNCHOSEN);
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "putPreferences",
            summary = "Choose how to be told",
            description = "E-mail to the office's people goes to the address personnel-service knows. A resident's goes"
                    + " to the address in the token, if the identity provider has verified it; it is kept while e-mail"
                    + " is on, and renewed by each call.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences as saved",
            content = @Content(schema = @Schema(implementation = Preferences.class)))
    @APIResponse(responseCode = "422", description = "A resident without a verified e-mail address chose e-mail")
    public Preferences put(@Valid @NotNull Preferences chosen) {
        String address = chosen.email() ? caller.email().orElse(null) : null;
        if (chosen.email() && address == null && !isOfTheOffice()) {
            throw new NoVerifiedAddress();
        }
        preferences.save(caller.account(), chosen, address);
        return chosen;
    }

    private boolean isOfTheOffice() {
        return caller.is(Roles.STAFF) || caller.is(Roles.SUPERVISOR) || caller.is(Roles.ADMINISTRATOR);
    }
}
