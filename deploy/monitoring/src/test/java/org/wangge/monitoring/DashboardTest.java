package org.wangge.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dashboard is whole in itself; whether something feeds it, {@link MeasuresIT} says. */
class DashboardTest {

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    @Test
    void there_are_dashboards_each_under_an_address_of_its_own() {
        Set<String> uids = new HashSet<>();
        dashboards()
                .forEach(dashboard ->
                        assertTrue(uids.add(dashboard.model().path("uid").asText()), dashboard::file));
        assertFalse(uids.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_panel_has_a_title_an_explanation_and_asks_for_something(Dashboard dashboard) {
        Set<Integer> ids = new HashSet<>();
        assertFalse(dashboard.panels().isEmpty());
        for (JsonNode panel : dashboard.panels()) {
            assertTrue(ids.add(panel.path("id").asInt()), panel::toString);
            assertFalse(panel.path("title").asText().isBlank(), panel::toString);
            assertFalse(panel.path("description").asText().isBlank(), panel::toString);
            assertFalse(panel.path("targets").isEmpty(), panel::toString);
            for (JsonNode target : panel.path("targets")) {
                assertEquals("${datasource}", target.at("/datasource/uid").asText());
                assertFalse(Query.of(target.path("expr").asText()).selectors().isEmpty());
            }
        }
    }
}
