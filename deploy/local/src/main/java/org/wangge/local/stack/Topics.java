package org.wangge.local.stack;

import java.util.List;
import org.wangge.embedded.KafkaServer;

/** The topics of the system. A laptop needs fewer partitions than a city. */
public final class Topics {
    public static final int PARTITIONS = 6;

    /** The last state of each thing. */
    public static final List<String> STATES = List.of("grids", "postings");

    /** What happened to an issue. */
    public static final List<String> FACTS = List.of(
            "issue-reported",
            "issue-placed",
            "issue-claimed",
            "issue-classified",
            "issue-returned",
            "issue-assigned",
            "issue-started",
            "issue-resolved",
            "issue-closed",
            "issue-reworked",
            "issue-voided",
            "issue-reopened");

    /** What a service could not read or apply, with the reason in the record's headers. */
    public static final List<String> DEAD_LETTERS = List.of(
            "personnel-service-dead-letters", "issue-service-dead-letters", "notification-service-dead-letters");

    private Topics() {}

    static void createIn(KafkaServer kafka) {
        kafka.createCompactedTopics(PARTITIONS, STATES);
        kafka.createTopics(PARTITIONS, FACTS);
        kafka.createTopics(1, DEAD_LETTERS);
    }
}
