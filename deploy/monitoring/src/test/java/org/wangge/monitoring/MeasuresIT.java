package org.wangge.monitoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wangge.testing.Tokens;

/** Every measure that an alert, a dashboard or a README names is exposed by the services as they are shipped. */
class MeasuresIT {

    static final List<String> SERVICES = Services.NAMES;

    private static final Pattern MEASURE = Pattern.compile("^\\| `([a-z][a-z0-9_]+)", Pattern.MULTILINE);

    @BeforeAll
    static void use() throws Exception {
        String token = Tokens.of("reader", "resident", "staff", "administrator");
        for (String path : List.of("/v1/grids", "/v1/people", "/v1/issues", "/v1/notifications")) {
            for (String service : SERVICES) {
                Services.get(service).get(path, token);
            }
        }
        for (String service : SERVICES) {
            Path file = Path.of("target", service + ".metrics");
            await(service + " has measured itself")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Services.measures(service).contains("wangge_database_up 1.0"));
            Files.writeString(file, Services.measures(service));
        }
    }

    static Stream<Query> alerts() {
        return Alerts.read().stream().map(Alerts.Alert::query);
    }

    static Stream<Dashboard> dashboards() {
        return Dashboard.all().stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void what_an_alert_asks_for_is_exposed(Query query) {
        assertEquals(List.of(), all().missing(query));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void what_a_dashboard_asks_for_is_exposed(Dashboard dashboard) {
        assertFalse(dashboard.queries().isEmpty());
        Exposed all = all();
        assertEquals(
                List.of(),
                dashboard.queries().stream()
                        .flatMap(query -> all.missing(query).stream())
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void what_the_readmes_list_is_exposed_by_the_service(String service) throws IOException {
        Set<String> listed = listed(Path.of("README.md"));
        assertFalse(listed.isEmpty());
        listed.addAll(listed(Path.of("../..", service, "README.md")));
        listed.removeAll(Exposed.of(List.of(Services.measures(service))).metrics());
        assertEquals(Set.of(), listed);
    }

    private static Exposed all() {
        return Exposed.of(SERVICES.stream().map(Services::measures).toList());
    }

    /** The names in the first column of the table below the heading Measures. */
    private static Set<String> listed(Path readme) throws IOException {
        String text = Files.readString(readme);
        int from = text.indexOf("\n## Measures\n");
        int to = text.indexOf("\n## ", from + 1);
        return from < 0
                ? new TreeSet<>()
                : MEASURE.matcher(text.substring(from, to < 0 ? text.length() : to))
                        .results()
                        .map((MatchResult name) -> name.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
