package org.wangge.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.faults.stack.Site;

/** The faults that whoever changes a service should not have to wait for; {@code deploy/faults/run} brings all about. */
class FaultsIT {

    private static final Site SITE = new Site();

    @AfterAll
    static void clear() throws InterruptedException {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres-stopped", "killed-issue-service", "keycloak-away", "poison"})
    void what_is_promised_holds(String name) throws Exception {
        Seen seen = new Seen();
        Faults.named(name).orElseThrow().happen(new Trial(true, SITE), seen);
        assertEquals(List.of(), seen.broken(), () -> name + ": " + seen.notes());
    }
}
