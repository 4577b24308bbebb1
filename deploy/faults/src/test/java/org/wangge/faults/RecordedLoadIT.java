package org.wangge.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wangge.faults.history.Call;
import org.wangge.faults.history.Deed;
import org.wangge.faults.history.History;
import org.wangge.faults.history.Outcome;
import org.wangge.faults.load.Load;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Pace;
import org.wangge.faults.load.TwoServices;

/** A whole office at work, everybody against everybody, and nothing goes wrong: the checker finds nothing. */
class RecordedLoadIT {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int CALLS = 400;

    @Test
    void what_clients_saw_and_what_the_stores_hold_can_both_be_true() throws Exception {
        TwoServices services = TwoServices.shared();
        Office office = Office.open("recorded").awaitIn(services.stores().issueDatabase());
        Load load = Load.start(services.copies(), office, Pace.of(60, LONGEST, Duration.ofSeconds(10)));
        await("every deed was done").atMost(LONGEST).until(() -> isWhole(load.history()));
        History history = load.stop();
        assertEquals(List.of(), services.stores().check(history, office.id(), TwoServices.REST_WITHIN), load::toString);
        System.out.println(load);
        assertEquals(Map.of(), malformed(history), load::toString);
    }

    /** Each deed done, a claim lost to somebody else, a key repeated, and enough of everything. */
    private static boolean isWhole(History history) {
        Set<Deed> done = history.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .map(call -> call.command().deed())
                .collect(Collectors.toSet());
        return done.containsAll(Arrays.asList(Deed.values()))
                && history.calls().size() >= CALLS
                && isContested(history)
                && isRepeated(history);
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
