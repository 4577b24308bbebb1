package org.wangge.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/**
 * Adds to every operation that it takes a token, the refusals that any of them can end in, the problem document they and the
 * operation's own refusals carry, to every POST its {@code Idempotency-Key}, and to what can answer 304 the header that asks for it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final String PROBLEM = "application/problem+json";

    /** As Quarkus names it where an operation says who may call it. */
    private static final String TOKEN = "SecurityScheme";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "The request cannot be read; violations say where",
            "401", "No valid token",
            "403", "Known, but not allowed",
            "500", "The fault is ours",
            "503", "Not now; Retry-After says when");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("Problem", problem());
        if (api.getPaths() == null) {
            return;
        }
        for (PathItem path : api.getPaths().getPathItems().values()) {
            path.getOperations().forEach(CommonAnswers::complete);
        }
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        EVERYWHERE.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(common -> {
            if (operation.getResponses().getAPIResponse(common.getKey()) == null
                    || operation.getResponses().getAPIResponse(common.getKey()).getContent() == null) {
                String description = operation.getResponses().getAPIResponse(common.getKey()) == null
                        ? common.getValue()
                        : operation
                                .getResponses()
                                .getAPIResponse(common.getKey())
                                .getDescription();
                operation
                        .getResponses()
                        .addAPIResponse(
                                common.getKey(), OASFactory.createAPIResponse().description(description));
            }
        });
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.compareTo("400") >= 0) {
                answer.setContent(problemContent());
            }
        });
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(idempotencyKey());
        }
        if (operation.getResponses().hasAPIResponse("304")) {
            operation.addParameter(knownTag());
        }
    }

    private static Parameter knownTag() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(In.HEADER)
                .description("The ETag of what you have: while that is what there is, the answer is 304")
                .schema(string())
                .example("\"3\"");
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(In.HEADER)
                .description("Repeat a request with its key and get its first answer, with one effect")
                .schema(string().maxLength(200))
                .example("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11");
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static Schema problem() {
        Schema violation = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .addProperty("field", string())
                .addProperty("message", string().description("In the language asked for with Accept-Language"))
                .addProperty(
                        "where",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.OBJECT))
                                .description("GeoJSON of the place on the ground, where it can be shown"));
        return OASFactory.createSchema()
                .description("RFC 9457 problem document; kinds of problem may add members of their own")
                .type(List.of(SchemaType.OBJECT))
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty("type", string().description("Names the kind of problem; never changes"))
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("detail", string().description("What happened and what to do about it"))
                .addProperty("instance", string().description("Path of the request"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .items(violation));
    }

    private static Schema string() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
