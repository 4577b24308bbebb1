package org.wangge.local.demo.reconcile;

import com.fasterxml.jackson.databind.JsonNode;

/** One event as it lay on Kafka: its id, the topic it was in, and what it says. */
public record Fact(String id, String topic, JsonNode body) {

    String issue() {
        return body.path("issue").asText();
    }

    long version() {
        return body.path("issueVersion").asLong();
    }
}
