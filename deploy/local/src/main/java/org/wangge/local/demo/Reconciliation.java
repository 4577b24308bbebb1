package org.wangge.local.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.reconcile.EventCheck;
import org.wangge.local.demo.reconcile.InboxCheck;
import org.wangge.local.demo.reconcile.NamedCheck;
import org.wangge.local.demo.reconcile.StateCheck;
import org.wangge.local.demo.sweep.Tracked;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;

/** Holds the stack to its word after a sweep and says what was compared; each difference becomes a fault. */
public final class Reconciliation {
    private final Office office;
    private final String kafka;
    private final Map<String, Desk> accounts;
    private final Crew crew;
    private final Faults faults;
    private final PrintStream out;

    public Reconciliation(
            Office office, String kafka, Map<String, Desk> accounts, Crew crew, Faults faults, PrintStream out) {
        this.office = office;
        this.kafka = kafka;
        this.accounts = accounts;
        this.crew = crew;
        this.faults = faults;
        this.out = out;
    }

    /** Over everything the office has, earlier sweeps included. */
    void states(Desk head, String grid, List<Tracked> issues, long inLedgers) {
        var found = new StateCheck(head, grid, faults).check(issues);
        faults.unlessEqual(
                "The ledgers of the second level together, and what is at the office itself, against the office",
                found.total(),
                inLedgers + found.atOffice());
        out.println("Issues: " + found.total() + " in the office, " + found.atOffice()
                + " of them in no grid below it; its states add up to "
                + found.byState().values().stream().map(String::valueOf).collect(Collectors.joining(" + ")) + " "
                + found.byState().keySet());
    }

    /** Over the issues of this sweep. */
    public void eventsAndInboxes(List<Tracked> issues) throws InterruptedException {
        var events = new EventCheck(kafka, faults).check(issues);
        out.println("Events: " + events.facts().size() + " on Kafka about this sweep (" + events.repeated()
                + " came more than once on the wire): " + events.byTopic());
        new NamedCheck(office, accounts, faults).check(issues, events.facts());
        var ids = issues.stream().map(Tracked::id).collect(Collectors.toSet());
        var told = new InboxCheck(accounts, crew, faults).check(ids, events.facts());
        out.println("Notifications: " + told.due() + " due to " + told.accounts() + " accounts");
    }
}
