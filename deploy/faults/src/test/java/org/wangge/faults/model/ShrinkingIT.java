package org.wangge.faults.model;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import org.wangge.faults.load.Office;
import org.wangge.faults.model.StandIn.Bug;

/** Random histories find a bug that is planted in what stands in for the service, and are shrunk to a short one. */
class ShrinkingIT {

    /** A claim right after the claim comes up once in a thousand histories. */
    private static final int TRIES = 20_000;

    private static final Office OFFICE = Office.open("shrinking");

    @Property(tries = TRIES / 10)
    void without_a_bug_nothing_is_found(@ForAll("of a service without a bug") ActionChain<Visit> history) {
        history.run();
    }

    @Property(tries = TRIES)
    @ShrunkTo(steps = 5)
    void reported_claimed_assigned_resolved_sent_back(@ForAll("rework not counted") ActionChain<Visit> history) {
        history.run();
    }

    /** Now and then one or two more steps are left, none of which can be taken out alone. */
    @Property(tries = TRIES)
    @ShrunkTo(steps = 5)
    void reported_claimed_claimed_again(@ForAll("claim not repeatable") ActionChain<Visit> history) {
        history.run();
    }

    @Property(tries = TRIES)
    @ShrunkTo(steps = 2)
    void reported_reported_again(@ForAll("keys forgotten") ActionChain<Visit> history) {
        history.run();
    }

    @Provide("of a service without a bug")
    Arbitrary<ActionChain<Visit>> sound() {
        return historiesWith(Bug.NONE);
    }

    @Provide("rework not counted")
    Arbitrary<ActionChain<Visit>> reworkNotCounted() {
        return historiesWith(Bug.REWORK_NOT_COUNTED);
    }

    @Provide("claim not repeatable")
    Arbitrary<ActionChain<Visit>> claimNotRepeatable() {
        return historiesWith(Bug.CLAIM_NOT_REPEATABLE);
    }

    @Provide("keys forgotten")
    Arbitrary<ActionChain<Visit>> keysForgotten() {
        return historiesWith(Bug.KEYS_FORGOTTEN);
    }

    private static Arbitrary<ActionChain<Visit>> historiesWith(Bug bug) {
        return Histories.of(() -> new Visit(OFFICE, new StandIn(OFFICE, bug)));
    }
}
