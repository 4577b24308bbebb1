package org.wangge.faults.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What issue-service's database holds of one office. */
public record Ledger(List<Entry> entries, List<Issue> issues, List<Waiting> outbox, List<FirstAnswer> firstAnswers) {

    /** One line of the ledger; {@code words} are the reason given or what was done. */
    public record Entry(
            UUID issue,
            long version,
            Deed deed,
            @Nullable String account,
            @Nullable State from,
            State to,
            @Nullable String words) {}

    /** An issue as it stands. */
    public record Issue(UUID id, long version, State state, int rework) {}

    /** An event that has not been published, or not been forgotten. */
    public record Waiting(UUID event, String topic, UUID issue) {}

    /** What is kept under an idempotency key; the issue is the one its body tells of. */
    public record FirstAnswer(
            String account, String key, @Nullable UUID issue) {}
}
