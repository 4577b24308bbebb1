package org.wangge.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wangge.faults.history.Call;
import org.wangge.faults.history.Deed;
import org.wangge.faults.history.History;
import org.wangge.faults.history.Outcome;
import org.wangge.faults.load.Load;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Pace;
import org.wangge.faults.load.Stack;

/** A whole office at work, everybody against everybody, and nothing goes wrong: the checker finds nothing. */
class RecordedLoadIT {

    private static final Stack STACK = new Stack("recorded");

    @AfterAll
    static void end() throws InterruptedException {
        STACK.kill();
    }

    @Test
    void what_clients_saw_and_what_the_stores_hold_can_both_be_true() throws Exception {
        Office office = STACK.open("recorded");
        Load load = Load.start(STACK.copies(), office, Pace.of(60, Duration.ofSeconds(20), Duration.ofSeconds(10)));
        History history = load.finish();
        assertEquals(List.of(), STACK.stores().check(history, office.id(), Stack.REST_WITHIN), load::toString);
        System.out.println(load);

        Set<Deed> done = history.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .map(call -> call.command().deed())
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(Arrays.asList(Deed.values())), done, load::toString);
        assertEquals(Map.of(), malformed(history), load::toString);
        assertTrue(isContested(history), "nobody lost a claim: " + load);
        assertTrue(isRepeated(history), "no key was repeated: " + load);
    }

    /** Refusals that only a load that is wrong itself would earn. */
    private static Map<Deed, List<String>> malformed(History history) {
        return history.calls().stream()
                .filter(call -> call.answer() != null
                        && Set.of(400, 401, 415).contains(call.answer().status()))
                .collect(Collectors.groupingBy(
                        call -> call.command().deed(), Collectors.mapping(Call::toString, Collectors.toList())));
    }

    private static boolean isContested(History history) {
        return history.calls().stream()
                .anyMatch(call -> call.command().deed() == Deed.CLAIM && call.outcome() == Outcome.REFUSED);
    }

    private static boolean isRepeated(History history) {
        return history.calls().stream().map(Call::answer).anyMatch(answer -> answer != null && answer.replayed());
    }
}
