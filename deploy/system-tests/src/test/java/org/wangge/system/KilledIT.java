package org.wangge.system;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangge.system.people.OpenedOffice;
import org.wangge.system.people.WorkingOffice;
import org.wangge.system.stack.Stack;

/** Every container in turn dies by SIGKILL in the middle of work, and the engine starts it again. */
@Order(2)
@ExtendWith(OpenedOffice.class)
class KilledIT {

    @ParameterizedTest(name = "{0}, copy {1}")
    @CsvSource({
        "postgres, 0", "keycloak, 0", "kafka, 0", "gateway, 0",
        "issue-service, 0", "issue-service, 1", "notification-service, 0", "notification-service, 1",
        "grid-service, 0", "grid-service, 1", "personnel-service, 0", "personnel-service, 1"
    })
    void killed_in_the_middle_of_work_nothing_is_lost_or_done_twice(
            String service, int copy, Stack stack, WorkingOffice office) throws Exception {
        var container = stack.containers(service).get(copy);
        office.worksWhile("kill -9 of " + container, work -> {
            container.kill();
            work.goesOn(1);
            container.awaitHealthy();
        });
    }
}
