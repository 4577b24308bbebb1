package org.wangge.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Prometheus operator takes no rule file, so the rules are written into a resource of its own. */
class AlertsTest {

    private static final Path RULES = Manifests.repository("deploy/monitoring/alerts.yaml");
    private static final Path RESOURCE = Manifests.folder("city").resolve("alerts.yaml");

    /** {@code -Dwangge.contracts.write=true} writes the resource. */
    @Test
    void theAlertsOfTheOperatorAreThoseOfTheRuleFile() throws IOException {
        JsonNode groups = Manifests.read(RULES).get(0).get("groups");
        if (Boolean.getBoolean("wangge.contracts.write")) {
            Files.writeString(RESOURCE, written(groups));
        }
        assertEquals(groups, Manifests.read(RESOURCE).get(0).at("/spec/groups"));
    }

    private static String written(JsonNode groups) throws IOException {
        ObjectNode resource = JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", "monitoring.coreos.com/v1")
                .put("kind", "PrometheusRule");
        resource.putObject("metadata").put("name", "wangge");
        resource.putObject("spec").set("groups", groups);
        YAMLFactory plain = YAMLFactory.builder()
                .enable(Feature.MINIMIZE_QUOTES)
                .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(Feature.WRITE_DOC_START_MARKER)
                .disable(Feature.SPLIT_LINES)
                .build();
        return "# Written from deploy/monitoring/alerts.yaml by -Dwangge.contracts.write=true; change it there.\n"
                + new YAMLMapper(plain).writeValueAsString(resource);
    }
}
