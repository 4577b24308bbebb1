package org.wangge.issue.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.Posting;
import org.wangge.issue.territory.Role;
import org.wangge.issue.territory.Standing;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;

/** The caller, as the loop's rules and the ledger see him. */
@ApplicationScoped
public class Actor {

    private final Caller caller;

    Actor(Caller caller) {
        this.caller = caller;
    }

    public String account() {
        return caller.account();
    }

    public boolean isAdministrator() {
        return caller.is(Roles.ADMINISTRATOR);
    }

    public boolean isSupervisor() {
        return caller.is(Roles.SUPERVISOR);
    }

    /** Whether a posting of the caller's puts him in charge where it lies: a supervisor's does with the realm role only. */
    boolean isInChargeBy(Posting posting) {
        return posting.covers() && (posting.role() != Role.SUPERVISOR || isSupervisor());
    }

    public Relations.Asking asking() {
        return Relations.Asking.of(caller);
    }

    /**
     * The caller by name, for the ledger. Names come from postings; a resident's name is part of his contact and stays
     * out of ledger and events.
     */
    public Party on(Standing standing) {
        return standing.of(account()).stream()
                .findFirst()
                .map(Posting::holder)
                .orElseGet(() -> new Party(account(), null, isAdministrator() ? caller.name() : null));
    }
}
