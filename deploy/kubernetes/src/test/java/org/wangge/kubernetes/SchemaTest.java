package org.wangge.kubernetes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest has the fields of its kind and no other. */
class SchemaTest {

    static List<Path> files() {
        return Manifests.files();
    }

    static Stream<JsonNode> documents() {
        return Manifests.files().stream().flatMap(file -> Manifests.read(file).stream());
    }

    static List<String> overlays() {
        return Manifests.OVERLAYS;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyManifestFollowsItsSchema(Path file) {
        for (JsonNode document : Manifests.read(file)) {
            assertDoesNotThrow(() -> Schemas.check(document), () -> "In " + file + ", " + Manifests.name(document));
        }
    }

    /** Shows that the check above is real: a misspelt field anywhere fails it, at the top and at the bottom of a tree. */
    @ParameterizedTest
    @MethodSource("documents")
    void aFieldThatNoSchemaKnowsIsRefused(JsonNode document) {
        List<ObjectNode> structs = new ArrayList<>(List.of((ObjectNode) document));
        if (document.path("spec") instanceof ObjectNode spec) {
            structs.add(spec);
        }
        for (ObjectNode struct : structs) {
            struct.put("replicsa", 3);
            assertThrows(JsonMappingException.class, () -> Schemas.check(document));
            struct.remove("replicsa");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsPartOfAKustomization(Path file) {
        JsonNode kustomization = Manifests.kustomization(file.resolveSibling(""));
        Set<String> named = new HashSet<>(Manifests.texts(kustomization.get("resources")));
        kustomization
                .path("patches")
                .forEach(patch -> named.add(patch.get("path").asText()));
        assertTrue(named.contains(file.toFile().getName()), () -> file + " is in no kustomization");
    }

    /** What kustomize makes of it all, where there is a kubectl on the path. */
    @ParameterizedTest
    @MethodSource("overlays")
    void whatKustomizeRendersFollowsTheSchemas(String overlay) throws IOException, InterruptedException {
        Process kubectl;
        try {
            kubectl = new ProcessBuilder(
                            "kubectl", "kustomize", Manifests.folder(overlay).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("There is no kubectl here: the overlays are not rendered");
            throw e;
        }
        String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(kubectl.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, kubectl.exitValue());
        List<JsonNode> documents = Manifests.parse(rendered);
        assertFalse(documents.isEmpty());
        for (JsonNode document : documents) {
            assertDoesNotThrow(() -> Schemas.check(document), () -> "In " + Manifests.name(document));
        }
    }
}
