package org.wangge.kit.event;

import java.util.UUID;

/**
 * Something to publish. The implementing record is the event's JSON body, component by component; a body of null
 * is a {@link Tombstone}.
 */
public interface Event {

    /** The Kafka topic, which is also the event's name: {@code issue-assigned}. */
    String topic();

    /** Id of the thing the event is about: Kafka key, CloudEvents subject and partition key. */
    UUID key();

    /** Version of the body's schema, the {@code v1} at the end of the CloudEvents type. */
    default int schema() {
        return 1;
    }
}
