package org.wangge.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manifests as trees: every file, or what one overlay puts together (its patches apart). */
final class Manifests {
    static final List<String> OVERLAYS = List.of("one-machine", "city");
    static final List<String> SERVICES =
            List.of("grid-service", "personnel-service", "issue-service", "notification-service");

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build());

    private final List<JsonNode> documents;

    private Manifests(List<JsonNode> documents) {
        this.documents = documents;
    }

    static Path repository(String path) {
        return ROOT.resolve("../..").resolve(path).normalize();
    }

    /** Every YAML file but the kustomizations themselves. */
    static List<Path> files() {
        try (Stream<Path> files =
                Stream.of("base", "overlays").map(ROOT::resolve).flatMap(Manifests::walk)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static List<JsonNode> parse(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manifests of(String overlay) {
        List<JsonNode> found = new ArrayList<>();
        collect(folder(overlay), found);
        return new Manifests(found);
    }

    static Path folder(String overlay) {
        return ROOT.resolve("overlays").resolve(overlay);
    }

    static JsonNode kustomization(Path folder) {
        return read(folder.resolve("kustomization.yaml")).get(0);
    }

    private static void collect(Path folder, List<JsonNode> found) {
        for (JsonNode resource : kustomization(folder).get("resources")) {
            Path path = folder.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                collect(path, found);
            } else {
                found.addAll(read(path));
            }
        }
    }

    List<JsonNode> all() {
        return documents;
    }

    List<JsonNode> of(Kind kind) {
        return documents.stream().filter(kind::is).toList();
    }

    List<String> names(Kind kind) {
        return of(kind).stream().map(Manifests::name).toList();
    }

    JsonNode get(Kind kind, String name) {
        return of(kind).stream()
                .filter(document -> name(document).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    static String name(JsonNode document) {
        return document.at("/metadata/name").asText();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return each(array).map(JsonNode::asText).toList();
    }

    enum Kind {
        ConfigMap,
        Service,
        Deployment,
        PodDisruptionBudget,
        HorizontalPodAutoscaler,
        ScaledObject,
        NetworkPolicy,
        HTTPRoute,
        KafkaTopic,
        KafkaUser,
        Cluster,
        Keycloak,
        Database,
        PersistentVolumeClaim,
        KeycloakRealmImport;

        boolean is(JsonNode document) {
            return document.path("kind").asText().equals(name());
        }
    }
}
