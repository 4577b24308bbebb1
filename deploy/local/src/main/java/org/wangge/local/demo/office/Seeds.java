package org.wangge.local.demo.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Reads the files of the seeds folder, which the demo shares with whoever loaded them into the stack. */
public final class Seeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory EARTH = new GeometryFactory();

    private final Path folder;

    public Seeds(Path folder) {
        this.folder = folder;
    }

    public List<Grid> grids() {
        return items(json("grids.geojson").path("features")).stream()
                .map(Seeds::grid)
                .toList();
    }

    public List<Kind> kinds() {
        return items(json("categories.json")).stream()
                .map(kind -> new Kind(
                        kind.path("scheme").asText(),
                        kind.path("code").asText(),
                        kind.at("/name/zh").asText(),
                        kind.at("/name/en").asText()))
                .toList();
    }

    /** People in the order of the file, each once, with all their postings. */
    public List<Person> people() {
        Map<String, Person> people = new LinkedHashMap<>();
        for (var row : rows()) {
            people.computeIfAbsent(
                            row.get("number"),
                            number -> new Person(
                                    number,
                                    row.get("name"),
                                    row.get("username"),
                                    row.get("occupation"),
                                    new ArrayList<>()))
                    .postings()
                    .add(new Posting(row.get("grid"), row.get("role")));
        }
        return List.copyOf(people.values());
    }

    List<Row> rows() {
        var lines = text("people.csv").lines().toList();
        var columns = List.of(lines.get(0).split(",", -1));
        return lines.stream().skip(1).map(line -> Row.of(columns, line)).toList();
    }

    public JsonNode json(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder.resolve(file), unreadable);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder.resolve(file), unreadable);
        }
    }

    private static Grid grid(JsonNode feature) {
        var properties = feature.path("properties");
        return new Grid(
                properties.path("code").asText(),
                Optional.ofNullable(properties.path("parent").textValue()),
                properties.path("level").asInt(),
                properties.path("name").asText(),
                properties.path("kind").asText(),
                boundary(feature.at("/geometry/coordinates")));
    }

    private static MultiPolygon boundary(JsonNode polygons) {
        return EARTH.createMultiPolygon(
                items(polygons).stream().map(Seeds::polygon).toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        var all = items(rings).stream().map(Seeds::ring).toArray(LinearRing[]::new);
        return EARTH.createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length));
    }

    private static LinearRing ring(JsonNode points) {
        return EARTH.createLinearRing(items(points).stream()
                .map(point ->
                        new Coordinate(point.get(0).asDouble(), point.get(1).asDouble()))
                .toArray(Coordinate[]::new));
    }

    private static List<JsonNode> items(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
