package org.wangge.personnel.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.security.Roles;

/** The import of a whole office's people over HTTP. */
@Path("/v1/people/imports")
@Tag(name = "people")
class RosterResource {

    private static final String EXAMPLE = """
            number,name,occupation,phone,email,abilities,username,roles,grid,role,from,to,firstSecretary
            SDL-0019,韩晴之,OFFICE_STAFF,15400000019,han.qingzhi@example.org,组织协调;群众工作,han.qingzhi,staff,SDL-01-02,LEAD,2014-09-01,,false
            """;

    private final ImportRoster roster;

    RosterResource(ImportRoster roster) {
        this.roster = roster;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "importPeople",
            summary = "Bring people and postings to what a CSV file says",
            description =
                    "UTF-8, at most 5 MiB and 20,000 rows; one row per posting, a person's columns repeated, an empty"
                            + " grid for a person without one. People are known by number, postings by person, grid, role and"
                            + " first day. All or nothing. Try a dry run first. Administrators only.")
    @APIResponse(
            responseCode = "200",
            description = "Done, or in a dry run found good",
            content = @Content(schema = @Schema(implementation = RosterResult.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody changed the same people or postings meanwhile; try again")
    @APIResponse(responseCode = "413", description = "The file is larger than 5 MiB")
    @APIResponse(
            responseCode = "422",
            description = "'violations' names row and column of each error; nothing was stored")
    public Response importPeople(
            @QueryParam("office")
                    @Parameter(description = "The office's id or code", example = "SDL", required = true)
                    @Nullable
                    String office,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only look what would happen")
                    String dryRun,
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "one lead", value = EXAMPLE)))
                    byte[] csv) {
        if (office == null || office.isBlank() || office.indexOf('\0') >= 0) {
            throw new Malformed("office", Sentence.of("name-the-office"));
        }
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw new Malformed("dryRun", Sentence.of("not-true-or-false"));
        }
        return Response.ok(roster.bring(office, csv, dryRun.equals("true"))).build();
    }
}
