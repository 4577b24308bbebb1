package org.wangge.issue.category;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.http.Versions;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.page.Page;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;

/** The categories: everybody with an account reads them, administrators keep them. */
@Path("/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories", description = "The kinds of issue and how long each may take")
class CategoryResource {

    private final CategoryRepository categories;
    private final Caller caller;
    private final Clock clock;

    CategoryResource(CategoryRepository categories, Caller caller, Clock clock) {
        this.categories = categories;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listCategories", summary = "List categories in order of scheme and code")
    @APIResponse(
            responseCode = "200",
            description = "A page of categories",
            content =
                    @Content(
                            schema = @Schema(implementation = CategoryPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\":[" + CategoryExamples.VIEW + "]}")))
    @APIResponse(responseCode = "422", description = "A parameter breaks a rule")
    public Response list(
            @Parameter(description = "Of this scheme only", example = "sweep-2014")
                    @QueryParam("scheme")
                    @Pattern(regexp = NewCategory.WORD)
                    @Nullable
                    String scheme,
            @Parameter(description = "Only those in use, or only those not") @QueryParam("active") @Nullable
                    Boolean active,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        CategoryId after = page.after == null ? null : CategoryId.ofCursor(page.after);
        List<StoredCategory> rows = categories.page(scheme, active, after, page.limit + 1);
        Page<CategoryView> answer = Pages.of(
                rows,
                page.limit,
                StoredCategory::view,
                category -> category.id().cursor());
        return Pages.answer(uri, answer);
    }

    @GET
    @Path("/{scheme}/{code}")
    @Operation(operationId = "getCategory", summary = "Read one category")
    @APIResponse(
            responseCode = "200",
            description = "The category; its version in ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = CategoryView.class),
                            examples = @ExampleObject(name = "category", value = CategoryExamples.VIEW)))
    @APIResponse(responseCode = "304", description = "You have this version")
    @APIResponse(responseCode = "404", description = "No such category")
    @APIResponse(responseCode = "422", description = "Not a scheme or a code")
    public Response get(
            @PathParam("scheme") @Pattern(regexp = NewCategory.WORD) String scheme,
            @PathParam("code") @Pattern(regexp = NewCategory.WORD) String code,
            @Context HttpHeaders headers) {
        StoredCategory stored =
                categories.find(scheme, code).orElseThrow(() -> new NotFound("category", scheme + ":" + code));
        return Versions.answer(headers, stored.version(), stored.view());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @Operation(operationId = "createCategory", summary = "Make a category")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewCategory.class),
                            examples = @ExampleObject(name = "category", value = CategoryExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Made; where it is in Location, its version in ETag",
            content = @Content(schema = @Schema(implementation = CategoryView.class)))
    @APIResponse(responseCode = "409", description = "The scheme has this code already")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The category breaks a rule; violations say which")
    public Response create(@NotNull @Valid NewCategory category) {
        CategoryView made = category.content().view(category.scheme(), category.code(), 1);
        if (!categories.add(made, clock.instant(), caller.account())) {
            throw new CategoryExists(category.scheme(), category.code());
        }
        return answer(made);
    }

    @PUT
    @Path("/{scheme}/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    @Operation(
            operationId = "putCategory",
            summary = "Set a category",
            description = "Replaces the whole category, or makes it. Deadlines already set stay as they are.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CategoryChange.class),
                            examples = @ExampleObject(name = "category", value = CategoryExamples.CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced; its new version in ETag",
            content = @Content(schema = @Schema(implementation = CategoryView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was none before",
            content = @Content(schema = @Schema(implementation = CategoryView.class)))
    @APIResponse(responseCode = "412", description = "If-Match is not the version there is")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "The category breaks a rule; violations say which")
    public Response put(
            @PathParam("scheme") @Pattern(regexp = NewCategory.WORD) String scheme,
            @PathParam("code") @Pattern(regexp = NewCategory.WORD) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CategoryChange change) {
        OptionalLong expected = Versions.expected(ifMatch);
        OptionalLong version =
                categories.put(change.view(scheme, code, 0), expected, clock.instant(), caller.account());
        if (version.isEmpty()) {
            long actual =
                    categories.find(scheme, code).map(StoredCategory::version).orElse(0L);
            Versions.check(expected.orElseThrow(), actual);
        }
        return answer(change.view(scheme, code, version.orElseThrow()));
    }

    private static Response answer(CategoryView category) {
        Response.ResponseBuilder answer = category.version() == 1
                ? Response.created(
                        UriBuilder.fromPath("/v1/categories/{scheme}/{code}").build(category.scheme(), category.code()))
                : Response.ok();
        return answer.entity(category).tag(Versions.tag(category.version())).build();
    }
}
