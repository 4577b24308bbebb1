package org.wangge.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every operation the running service describes. */
final class Operations {

    static final String NO_ID = "00000000-0000-7000-8000-000000000000";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /**
     * One operation.
     *
     * @param template its path as described: {@code /v1/issues/{id}}
     */
    record Operation(String method, String template, JsonNode description) {

        /** The path with its parameters filled by an id that nothing has. */
        String path() {
            return template.replaceAll("\\{[^}]+}", NO_ID);
        }

        boolean takesBody() {
            return description.has("requestBody");
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path();
        }
    }

    private Operations() {}

    static List<Operation> all() {
        JsonNode api = read(RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operations.add(new Operation(operation.getKey(), path.getKey(), operation.getValue()));
                    }
                }));
        return operations;
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
