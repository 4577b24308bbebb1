package org.wangge.local.demo.reconcile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.sweep.Tracked;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;

/** Every deed that was acknowledged is in the ledger of its issue once, at the version it was told to have led to, and no deed besides. */
public final class LedgerCheck {
    private static final Map<String, String> EVENT_OF = Map.ofEntries(
            Map.entry("REPORT", "issue-reported"),
            Map.entry("PLACE", "issue-placed"),
            Map.entry("CLAIM", "issue-claimed"),
            Map.entry("RETURN", "issue-returned"),
            Map.entry("CLASSIFY", "issue-classified"),
            Map.entry("ASSIGN", "issue-assigned"),
            Map.entry("START", "issue-started"),
            Map.entry("RESOLVE", "issue-resolved"),
            Map.entry("PASS", "issue-closed"),
            Map.entry("FAIL", "issue-reworked"),
            Map.entry("VOID", "issue-voided"),
            Map.entry("REOPEN", "issue-reopened"));

    private final Desk desk;
    private final Crew crew;
    private final Faults faults;

    /** The desk of somebody who sees every issue of the office. */
    public LedgerCheck(Desk desk, Crew crew, Faults faults) {
        this.desk = desk;
        this.crew = crew;
        this.faults = faults;
    }

    public void check(List<Tracked> issues) throws InterruptedException {
        crew.each("Reading " + issues.size() + " ledgers", issues, issue -> {
            Map<Long, String> found = new TreeMap<>();
            desk.get("/v1/issues/" + issue.id() + "/story")
                    .required("entries")
                    .forEach(entry -> found.merge(
                            entry.required("version").asLong(),
                            EVENT_OF.getOrDefault(entry.required("deed").asText(), "nothing known"),
                            (one, other) -> one + " and " + other));
            faults.unlessEqual("Ledger of " + issue.number() + " by version", issue.events(), found);
        });
    }
}
