package org.wangge.notification.hearing;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;

/** An event that could be read, with the record it came in. */
record Heard(KafkaRecord<String, byte[]> from, IssueEvent event) {}
