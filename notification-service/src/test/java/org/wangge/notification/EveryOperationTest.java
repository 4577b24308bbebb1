package org.wangge.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.wangge.testing.EveryOperation;
import org.wangge.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class EveryOperationTest extends EveryOperation {

    /** Ends soon, and with it the stream that one of the operations is. */
    @Override
    protected String token() {
        return Tokens.endingIn(8, "every-operation", "administrator", "supervisor", "staff", "resident", "service");
    }
}
