package org.wangge.local.stack;

import java.util.List;
import org.wangge.embedded.KafkaServer;

/** The topics of the system. A laptop needs fewer partitions than a city. */
final class Topics {
    static final int PARTITIONS = 6;

    /** The last state of each thing. */
    static final List<String> STATES = List.of("grids", "postings");

    /** What happened to an issue. */
    static final List<String> FACTS = List.of(
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

    private Topics() {}

    static void createIn(KafkaServer kafka) {
        kafka.createCompactedTopics(PARTITIONS, STATES);
        kafka.createTopics(PARTITIONS, FACTS);
    }
}
