package org.wangge.faults.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.ActionChain;
import org.wangge.faults.history.History;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Phone;
import org.wangge.faults.load.TwoServices;

/**
 * Random histories: everybody tries every deed, with right and stale versions and with repeated keys, and each answer is
 * the model's. {@code -Dfaults.tries} makes the run longer.
 */
class ModelledHistoriesIT {

    private static final TwoServices SERVICES = TwoServices.shared();
    private static final Office OFFICE = Office.open("modelled");
    private static final History HISTORY = new History();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    @BeforeContainer
    static void open() throws Exception {
        OFFICE.awaitIn(SERVICES.stores().issueDatabase());
        OFFICE.categorise(SERVICES.copies().get(0));
    }

    /** What all the histories have left in the stores can be true as well. */
    @AfterContainer
    static void check() throws Exception {
        assertEquals(
                List.of(), SERVICES.stores().check(HISTORY, OFFICE.id(), TwoServices.REST_WITHIN), HISTORY::toString);
    }

    @Property
    void each_answer_is_what_the_model_says(@ForAll("histories") ActionChain<Visit> history) {
        history.run();
    }

    @Provide
    Arbitrary<ActionChain<Visit>> histories() {
        return Histories.of(() -> new Visit(OFFICE, new Phone(SERVICES.copies(), ANSWER_WITHIN, HISTORY)));
    }
}
