package org.wangge.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule file: the fields of Prometheus' format that are used, no other is taken. */
record Alerts(List<Group> groups) {

    static final Path FILE = Path.of("alerts.yaml");

    record Group(String name, @Nullable String interval, List<Alert> rules) {}

    record Alert(
            String alert,
            String expr,
            @JsonProperty("for") String lasting,
            @JsonProperty("keep_firing_for") @Nullable String keptFiring,
            Map<String, String> labels,
            Map<String, String> annotations) {

        Query query() {
            return Query.of(expr);
        }

        @Override
        public String toString() {
            return alert;
        }
    }

    static List<Alert> read() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(FILE.toFile(), Alerts.class).groups().stream()
                            .flatMap(group -> group.rules().stream())
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
