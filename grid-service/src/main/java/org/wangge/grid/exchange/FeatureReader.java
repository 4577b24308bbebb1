package org.wangge.grid.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.wangge.kit.id.Ids;
import org.wangge.kit.place.GeoJson;
import org.wangge.kit.place.InvalidGeometry;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.problem.UnreadableJson;
import org.wangge.kit.problem.Violation;

/** Reads a FeatureCollection of grids; every feature that is none is named, not only the first. */
@ApplicationScoped
class FeatureReader {

    private final ObjectMapper mapper;
    private final Validator validator;

    FeatureReader(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    List<Feature> read(byte[] file) {
        JsonNode sent = features(file);
        List<Violation> violations = new ArrayList<>();
        List<Feature> features = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            Optional<Feature> feature = feature(i, sent.path(i), violations);
            feature.ifPresent(features::add);
            feature.filter(read -> !codes.add(read.code()))
                    .ifPresent(read ->
                            violations.add(new Violation(read.field("properties.code"), Sentence.of("twice-in-file"))));
        }
        if (!violations.isEmpty()) {
            throw new ImportRefused(violations);
        }
        features.sort(Comparator.comparingInt(feature -> feature.properties().level()));
        return features;
    }

    private JsonNode features(byte[] sent) {
        JsonNode file;
        try {
            file = mapper.readTree(sent);
        } catch (JsonProcessingException broken) {
            throw new Malformed("body", UnreadableJson.syntax(broken));
        } catch (IOException notText) {
            throw new Malformed("body", Sentence.of("not-utf8"));
        }
        if (!file.isObject() || !file.path("type").asText().equals("FeatureCollection")) {
            throw new Malformed("type", Sentence.of("not-a-collection"));
        }
        if (!file.path("features").isArray() || file.path("features").isEmpty()) {
            throw new Malformed("features", Sentence.of("no-features"));
        }
        if (file.has("crs")) {
            throw new Malformed("crs", Sentence.of("no-crs-member"));
        }
        return file.path("features");
    }

    private Optional<Feature> feature(int position, JsonNode sent, List<Violation> violations) {
        String code = sent.path("properties").path("code").asText("");
        String label = "features[" + position + "]" + (code.isEmpty() ? "" : " " + code);
        int before = violations.size();
        if (!sent.path("type").asText().equals("Feature")) {
            violations.add(new Violation(label + ", type", Sentence.of("not-a-feature")));
        }
        UUID id = id(label, sent.path("id"), violations);
        FeatureProperties properties = properties(label, sent.path("properties"), violations);
        MultiPolygon boundary = boundary(label, sent.get("geometry"), violations);
        return violations.size() > before || properties == null || boundary == null
                ? Optional.empty()
                : Optional.of(new Feature(label, id, properties, boundary));
    }

    private static @Nullable UUID id(String label, JsonNode sent, List<Violation> violations) {
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        Optional<UUID> id = Ids.read(sent.asText());
        if (id.isEmpty()) {
            violations.add(new Violation(label + ", id", Sentence.of("not-a-uuid")));
        }
        return id.orElse(null);
    }

    private @Nullable FeatureProperties properties(String label, JsonNode sent, List<Violation> violations) {
        if (!sent.isObject()) {
            violations.add(new Violation(label + ", properties", Sentence.of("not-an-object")));
            return null;
        }
        FeatureProperties properties;
        try {
            properties = mapper.treeToValue(sent, FeatureProperties.class);
        } catch (JsonProcessingException unreadable) {
            violations.add(unreadable(label, unreadable));
            return null;
        }
        for (ConstraintViolation<?> broken : validator.validate(properties)) {
            violations.add(new Violation(
                    label + ", properties." + broken.getPropertyPath(), Sentence.said(broken.getMessage())));
        }
        return properties;
    }

    private static @Nullable MultiPolygon boundary(String label, @Nullable JsonNode sent, List<Violation> violations) {
        try {
            return GeoJson.multiPolygon(sent);
        } catch (InvalidGeometry invalid) {
            String where = invalid.where().isEmpty() ? "geometry" : "geometry." + invalid.where();
            violations.add(new Violation(
                    label + ", " + where,
                    invalid.reason(),
                    invalid.position().map(GeoJson::of).orElse(null)));
            return null;
        }
    }

    private static Violation unreadable(String label, JsonProcessingException unreadable) {
        return unreadable instanceof JsonMappingException mapping
                ? new Violation(label + ", properties." + UnreadableJson.path(mapping), UnreadableJson.fault(mapping))
                : new Violation(label + ", properties", UnreadableJson.syntax(unreadable));
    }
}
