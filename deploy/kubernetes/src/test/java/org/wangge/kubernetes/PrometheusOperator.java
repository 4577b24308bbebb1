package org.wangge.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are used of the Prometheus operator's resources ({@code monitoring.coreos.com/v1}). */
final class PrometheusOperator {
    private PrometheusOperator() {}

    record Metadata(String name, @Nullable String namespace) {}

    record PodMonitor(String apiVersion, String kind, Metadata metadata, PodMonitorSpec spec) {}

    record PodMonitorSpec(LabelSelector selector, List<Endpoint> podMetricsEndpoints, String jobLabel) {}

    record Endpoint(String port, String path, String interval) {}

    record PrometheusRule(String apiVersion, String kind, Metadata metadata, PrometheusRuleSpec spec) {}

    record PrometheusRuleSpec(List<Group> groups) {}

    record Group(String name, List<Rule> rules) {}

    record Rule(
            String alert,
            String expr,
            @JsonProperty("for") @Nullable String lasting,
            Map<String, String> labels,
            Map<String, String> annotations) {}
}
