package org.wangge.issue.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.http.Versions;
import org.wangge.kit.problem.Invalid;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.problem.Violation;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;

/** The working calendars: everybody with an account reads them, administrators keep them. */
@Path("/v1/calendars/{office}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "When an office works")
class CalendarResource {

    private static final String EXAMPLE = """
            {"zone":"Asia/Shanghai",
             "hours":{"MONDAY":[{"from":"08:30","to":"12:00"},{"from":"14:00","to":"17:30"}],
                      "TUESDAY":[{"from":"08:30","to":"12:00"},{"from":"14:00","to":"17:30"}]},
             "holidays":["2026-10-01"],"workingDays":["2026-10-10"]}""";

    private final CalendarRepository calendars;
    private final Caller caller;
    private final Clock clock;

    CalendarResource(CalendarRepository calendars, Caller caller, Clock clock) {
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getCalendar", summary = "Read an office's working calendar of a year")
    @APIResponse(
            responseCode = "200",
            description = "The calendar; its version in ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = OfficeCalendar.class),
                            examples = @ExampleObject(name = "calendar", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "You have this version")
    @APIResponse(responseCode = "404", description = "The office has no calendar for the year")
    public Response get(@PathParam("office") UUID office, @PathParam("year") int year, @Context HttpHeaders headers) {
        StoredCalendar stored =
                calendars.find(office, year).orElseThrow(() -> new NotFound("calendar", office + "/" + year));
        return Versions.answer(headers, stored.version(), OfficeCalendar.of(stored.workingYear()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Operation(
            operationId = "putCalendar",
            summary = "Set an office's working calendar of a year",
            description = "Deadlines already set stay as they are. Several stretches a day are in order and apart;"
                    + " an end of 00:00 is the midnight that ends the day.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OfficeCalendar.class),
                            examples = @ExampleObject(name = "calendar", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced; its new version in ETag",
            content = @Content(schema = @Schema(implementation = OfficeCalendar.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was none before",
            content = @Content(schema = @Schema(implementation = OfficeCalendar.class)))
    @APIResponse(responseCode = "412", description = "If-Match is not the version there is")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The calendar breaks a rule; violations say which")
    public Response put(
            @PathParam("office") UUID office,
            @PathParam("year") @Min(1949) @Max(2200) int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OfficeCalendar calendar) {
        List<Violation> violations = calendar.violationsIn(year);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        OptionalLong expected = Versions.expected(ifMatch);
        WorkingYear working = calendar.in(year);
        OptionalLong version = calendars.put(office, working, expected, clock.instant(), caller.account());
        if (version.isEmpty()) {
            long actual =
                    calendars.find(office, year).map(StoredCalendar::version).orElse(0L);
            Versions.check(expected.orElseThrow(), actual);
        }
        long now = version.orElseThrow();
        return Response.status(now == 1 ? Response.Status.CREATED : Response.Status.OK)
                .entity(OfficeCalendar.of(working))
                .tag(Versions.tag(now))
                .build();
    }
}
