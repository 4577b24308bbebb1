package org.wangge.grid.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.wangge.kit.place.GeoJson;
import org.wangge.kit.place.InvalidGeometry;
import org.wangge.kit.problem.Malformed;

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
        List<FeatureViolation> violations = new ArrayList<>();
        List<Feature> features = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            Optional<Feature> feature = feature(i, sent.path(i), violations);
            feature.ifPresent(features::add);
            feature.filter(read -> !codes.add(read.code()))
                    .ifPresent(read -> violations.add(
                            new FeatureViolation(read.label(), "properties.code: comes twice in this file")));
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
            String line = broken.getLocation() == null
                    ? ""
                    : " at line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr();
            throw new Malformed("body", "not JSON" + line);
        } catch (IOException notText) {
            throw new Malformed("body", "not JSON in UTF-8");
        }
        if (!file.isObject() || !file.path("type").asText().equals("FeatureCollection")) {
            throw new Malformed("type", "must be FeatureCollection");
        }
        if (!file.path("features").isArray() || file.path("features").isEmpty()) {
            throw new Malformed("features", "must be a list of at least one feature");
        }
        if (file.has("crs")) {
            throw new Malformed("crs", "is no longer part of GeoJSON: positions must be in WGS 84");
        }
        return file.path("features");
    }

    private Optional<Feature> feature(int position, JsonNode sent, List<FeatureViolation> violations) {
        String code = sent.path("properties").path("code").asText("");
        String label = "features[" + position + "]" + (code.isEmpty() ? "" : " " + code);
        int before = violations.size();
        if (!sent.path("type").asText().equals("Feature")) {
            violations.add(new FeatureViolation(label, "type: must be Feature"));
        }
        UUID id = id(label, sent.path("id"), violations);
        FeatureProperties properties = properties(label, sent.path("properties"), violations);
        MultiPolygon boundary = boundary(label, sent.get("geometry"), violations);
        return violations.size() > before || properties == null || boundary == null
                ? Optional.empty()
                : Optional.of(new Feature(label, id, properties, boundary));
    }

    private static @Nullable UUID id(String label, JsonNode sent, List<FeatureViolation> violations) {
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        try {
            return UUID.fromString(sent.asText());
        } catch (IllegalArgumentException notAnId) {
            violations.add(new FeatureViolation(label, "id: not a UUID"));
            return null;
        }
    }

    private @Nullable FeatureProperties properties(String label, JsonNode sent, List<FeatureViolation> violations) {
        if (!sent.isObject()) {
            violations.add(new FeatureViolation(label, "properties: must be an object"));
            return null;
        }
        FeatureProperties properties;
        try {
            properties = mapper.treeToValue(sent, FeatureProperties.class);
        } catch (JsonProcessingException unreadable) {
            violations.add(new FeatureViolation(label, "properties" + reason(unreadable)));
            return null;
        }
        for (ConstraintViolation<?> broken : validator.validate(properties)) {
            violations.add(
                    new FeatureViolation(label, "properties." + broken.getPropertyPath() + ": " + broken.getMessage()));
        }
        return properties;
    }

    private static @Nullable MultiPolygon boundary(
            String label, @Nullable JsonNode sent, List<FeatureViolation> violations) {
        try {
            return GeoJson.multiPolygon(sent);
        } catch (InvalidGeometry invalid) {
            String where = invalid.where().isEmpty() ? "geometry" : "geometry." + invalid.where();
            violations.add(new FeatureViolation(
                    label,
                    where + ": " + invalid.reason(),
                    invalid.position().map(GeoJson::of).orElse(null)));
            return null;
        }
    }

    private static String reason(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return ": not of the form expected here";
        }
        String path = mapping.getPath().stream()
                .map(step -> "." + step.getFieldName())
                .collect(Collectors.joining());
        if (mapping instanceof UnrecognizedPropertyException) {
            return path + ": no such property here";
        }
        if (mapping instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            return path + ": not one of " + List.of(wrong.getTargetType().getEnumConstants());
        }
        return path + ": not of the form expected here";
    }
}
