package org.wangge.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that are used of the Prometheus operator's resources ({@code monitoring.coreos.com/v1}). */
final class PrometheusOperator {
    private PrometheusOperator() {}

    record Metadata(String name, @Nullable String namespace) {}

    record PodMonitor(String apiVersion, String kind, Metadata metadata, PodMonitorSpec spec) {}

    record PodMonitorSpec(LabelSelector selector, List<Endpoint> podMetricsEndpoints, List<String> podTargetLabels) {}

    record Endpoint(String port, String path, String interval) {}
}
