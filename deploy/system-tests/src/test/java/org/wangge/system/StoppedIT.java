package org.wangge.system;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wangge.system.people.OpenedOffice;
import org.wangge.system.people.WorkingOffice;
import org.wangge.system.stack.Stack;

/** What all services lean on is stopped in an orderly way and started again while people work. */
@Order(4)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OpenedOffice.class)
class StoppedIT {

    @Test
    @Order(1)
    void issues_go_round_the_loop_while_the_broker_is_stopped_and_are_told_of_afterwards(
            Stack stack, WorkingOffice office) throws Exception {
        var kafka = stack.container("kafka");
        office.worksWhile("the broker stopped and started", work -> {
            kafka.stop();
            work.goesOn(6);
            kafka.start();
            kafka.awaitHealthy();
        });
    }

    @Test
    @Order(2)
    void work_waits_for_a_restart_of_the_database_and_goes_on(Stack stack, WorkingOffice office) throws Exception {
        var postgres = stack.container("postgres");
        office.worksWhile("PostgreSQL restarted", work -> {
            postgres.stop();
            postgres.start();
            postgres.awaitHealthy();
        });
    }
}
