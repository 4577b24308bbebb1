package org.wangge.notification.hearing;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;

/** A record that has no effect here, and why. */
record Refused(KafkaRecord<String, byte[]> from, RuntimeException reason) {}
