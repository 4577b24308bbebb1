package org.wangge.faults.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * Holds what clients saw against what the stores hold, after everything has come to rest. It goes on after the first
 * finding, so that one look shows all that is wrong. It reads nothing itself: see {@link Stores}.
 */
public final class HistoryChecker {

    private HistoryChecker() {}

    /** Everything that cannot be true; empty where all promises were kept. */
    public static List<Finding> check(History history, Ledger ledger, Wire wire, Inboxes inboxes) {
        Evidence evidence = Evidence.of(history, ledger, wire, inboxes);
        return Stream.of(
                        new AnswerCheck(evidence),
                        new CommandCheck(evidence),
                        new CallCheck(evidence),
                        new LedgerCheck(evidence),
                        new WireCheck(evidence),
                        new InboxCheck(evidence))
                .flatMap(check -> check.findings().stream())
                .toList();
    }
}
