package org.wangge.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wangge.system.people.OpenedOffice;
import org.wangge.system.people.WorkingOffice;
import org.wangge.system.stack.Stack;

/** Copies of the services come and go while people work. */
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OpenedOffice.class)
class CopiesIT {

    @Test
    @Order(1)
    void a_copy_is_added_and_taken_away(Stack stack, WorkingOffice office) throws Exception {
        office.worksWhile("a copy more and a copy less", work -> {
            stack.scale(3, Stack.SERVICES);
            work.goesOn(4);
            stack.scale(2, Stack.SERVICES);
        });
    }

    @Test
    @Order(2)
    void all_copies_are_replaced_one_by_one(Stack stack, WorkingOffice office) throws Exception {
        var before = stack.containers("issue-service").toString();
        office.worksWhile("rolling replacement", work -> stack.replace(Stack.SERVICES));
        Stack.SERVICES.forEach(
                service -> assertEquals(2, stack.containers(service).size(), service));
        assertEquals(false, before.equals(stack.containers("issue-service").toString()), "still the same copies");
    }
}
