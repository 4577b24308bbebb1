package org.wangge.kubernetes;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that are used of KEDA 2.17's resources ({@code keda.sh/v1alpha1}) and its Kafka trigger. */
final class Keda {
    private Keda() {}

    record Metadata(String name, @Nullable String namespace) {}

    record ScaledObject(String apiVersion, String kind, Metadata metadata, ScaledObjectSpec spec) {}

    record ScaledObjectSpec(
            Target scaleTargetRef,
            int pollingInterval,
            int cooldownPeriod,
            int minReplicaCount,
            int maxReplicaCount,
            Fallback fallback,
            Advanced advanced,
            List<Trigger> triggers) {}

    record Target(String apiVersion, String kind, String name) {}

    record Fallback(int failureThreshold, int replicas) {}

    record Advanced(AutoscalerConfiguration horizontalPodAutoscalerConfig) {}

    record AutoscalerConfiguration(HorizontalPodAutoscalerBehavior behavior) {}

    record Trigger(String type, KafkaLag metadata, Reference authenticationRef) {}

    record KafkaLag(
            String bootstrapServers,
            String consumerGroup,
            String lagThreshold,
            String offsetResetPolicy,
            String sasl,
            String tls) {}

    record Reference(String name) {}

    record TriggerAuthentication(String apiVersion, String kind, Metadata metadata, AuthenticationSpec spec) {}

    record AuthenticationSpec(
            List<Source> secretTargetRef, @Nullable List<Source> configMapTargetRef) {}

    record Source(String parameter, String name, String key) {}
}
