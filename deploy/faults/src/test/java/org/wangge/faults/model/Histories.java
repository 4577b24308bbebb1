package org.wangge.faults.model;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.wangge.faults.history.Deed;
import org.wangge.faults.model.Step.Guard;

/** Histories made up by lot: everybody tries every deed, with right and stale versions and with repeated keys. */
final class Histories {

    private static final int LONGEST = 15;
    private static final int SOME = 1_000;

    private Histories() {}

    static Arbitrary<ActionChain<Visit>> of(Supplier<Visit> visits) {
        return ActionChain.startWith(visits)
                .withAction(3, reports())
                .withAction(14, fitting())
                .withAction(8, any())
                .withAction(2, chosen("again", Visit::again))
                .withAction(1, chosen("key for other words", Visit::reuseKey))
                .withAction(1, chosen("report under a taken id", Visit::reportAgain))
                .withMaxTransformations(LONGEST);
    }

    private static Action.Independent<Visit> reports() {
        return action(Combinators.combine(
                        Arbitraries.of(Who.RESIDENT_1, Who.RESIDENT_2, Who.LEAD),
                        Arbitraries.of(Spot.WEST, Spot.EAST, Spot.OFFICE, Spot.NOWHERE),
                        Arbitraries.of(true, false))
                .as((who, spot, ownId) -> Transformer.mutate(
                        "report by " + who + " at " + spot, visit -> visit.report(who, spot, ownId))));
    }

    /** A deed of the state the issue is in, by somebody who may: so histories get anywhere. */
    private static Action.Independent<Visit> fitting() {
        return action(Combinators.combine(
                        numbers(), numbers(), Arbitraries.of(Guard.NONE, Guard.RIGHT), spots(), numbers())
                .as((deed, who, guard, to, issue) -> Transformer.mutate(
                        "fitting deed " + deed + " by " + who,
                        visit -> visit.takeFitting(deed, who, guard, to, issue))));
    }

    private static Action.Independent<Visit> any() {
        Arbitrary<Deed> deeds = Arbitraries.of(Deed.class).filter(deed -> deed != Deed.REPORT);
        return action(Combinators.combine(
                        Combinators.combine(
                                        deeds,
                                        Arbitraries.of(Who.class),
                                        Arbitraries.of(Guard.class),
                                        spots(),
                                        Arbitraries.of(Who.class))
                                .as(Step::new),
                        numbers())
                .as((step, issue) -> Transformer.mutate(step.toString(), visit -> visit.take(step, issue))));
    }

    private static Action.Independent<Visit> chosen(String name, BiConsumer<Visit, Integer> deed) {
        return action(numbers()
                .map(which -> Transformer.mutate(name + " " + which, visit -> deed.accept(visit, which))));
    }

    private static Action.Independent<Visit> action(Arbitrary<Transformer<Visit>> transformers) {
        return () -> transformers;
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, SOME);
    }

    private static Arbitrary<Spot> spots() {
        return Arbitraries.of(Spot.class);
    }
}
