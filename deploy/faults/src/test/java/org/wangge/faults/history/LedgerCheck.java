package org.wangge.faults.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Finding.Kind;
import org.wangge.faults.history.Ledger.Entry;

/** Each issue's lines for themselves: versions 1, 2, 3 …, steps the loop has, and the issue where the last one left it. */
final class LedgerCheck extends Check {

    LedgerCheck(Evidence evidence) {
        super(evidence);
    }

    @Override
    void look() {
        Set<UUID> issues = new HashSet<>(evidence.entries().keySet());
        evidence.ledger().issues().forEach(row -> issues.add(row.id()));
        issues.forEach(issue -> {
            List<Entry> lines = evidence.entriesOf(issue);
            versions(issue, lines);
            steps(issue, lines);
            stands(issue, lines);
        });
    }

    private void versions(UUID issue, List<Entry> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).version() != i + 1) {
                note(
                        Kind.VERSION_GAP,
                        issue,
                        "versions are " + lines.stream().map(Entry::version).toList());
                return;
            }
        }
    }

    private void steps(UUID issue, List<Entry> lines) {
        State before = null;
        for (Entry line : lines) {
            if (line.from() != before || !line.deed().leads(before, line.to())) {
                note(Kind.ILLEGAL_STEP, issue, line + " after " + (before == null ? "nothing" : before));
            }
            before = line.to();
        }
    }

    private void stands(UUID issue, List<Entry> lines) {
        Ledger.@Nullable Issue due = lines.isEmpty() ? null : after(issue, lines);
        List<Ledger.Issue> rows = evidence.ledger().issues().stream()
                .filter(row -> row.id().equals(issue))
                .toList();
        if (due == null || !rows.equals(List.of(due))) {
            note(Kind.STATE_DIFFERS_FROM_LEDGER, issue, "it stands as " + rows + ", its lines lead to " + due);
        }
    }

    private static Ledger.Issue after(UUID issue, List<Entry> lines) {
        Entry last = lines.get(lines.size() - 1);
        long failed = lines.stream().filter(line -> line.deed() == Deed.FAIL).count();
        return new Ledger.Issue(issue, last.version(), last.to(), (int) failed);
    }
}
