package org.wangge.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Grafana dashboard: what its panels and variables ask Prometheus for. */
record Dashboard(String file, JsonNode model) {

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+),\\s*(\\w+)\\)");

    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(Path.of("dashboards"))) {
            List<Dashboard> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(new Dashboard(String.valueOf(file.getFileName()), new ObjectMapper().readTree(file.toFile())));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        model.findValues("expr").forEach(expr -> queries.add(Query.of(expr.asText())));
        for (JsonNode variable : model.at("/templating/list")) {
            if (variable.path("type").asText().equals("query")) {
                queries.add(asked(variable.at("/query/query").asText()));
            }
        }
        return queries;
    }

    /** Panels that show measures, in rows or not. */
    List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        for (JsonNode list : model.findValues("panels")) {
            list.forEach(panel -> {
                if (!panel.path("type").asText().equals("row")) {
                    panels.add(panel);
                }
            });
        }
        return panels;
    }

    /** {@code label_values(metric, label)} as the query of the label's values. */
    private static Query asked(String variable) {
        Matcher values = LABEL_VALUES.matcher(variable);
        if (!values.matches()) {
            throw new IllegalArgumentException("No query of a variable: " + variable);
        }
        return Query.of("group by (" + values.group(2) + ") (" + values.group(1) + ")");
    }

    @Override
    public String toString() {
        return file;
    }
}
