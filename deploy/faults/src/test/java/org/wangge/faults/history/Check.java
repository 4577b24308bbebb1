package org.wangge.faults.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One part of the checker: looks at the evidence and notes what cannot be. */
abstract class Check {

    final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    Check(Evidence evidence) {
        this.evidence = evidence;
    }

    abstract void look();

    final List<Finding> findings() {
        look();
        return findings;
    }

    final void note(Finding.Kind kind, @Nullable UUID issue, String what) {
        findings.add(evidence.finding(kind, issue, what));
    }
}
