package org.wangge.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** So many that some would be drawn twice from 16,384: with 150 that is as likely as not. */
    private static final int MANY = 2_000;

    @Test
    void gives_no_port_twice() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            given.add(Ports.free());
        }
        assertEquals(MANY, given.size());
    }

    @Test
    void gives_no_port_that_was_required() {
        Set<Integer> required = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            int port = Ports.any();
            Ports.requireFree(port, "a test");
            required.add(port);
        }
        for (int i = 0; i < MANY; i++) {
            assertFalse(required.contains(Ports.free()));
        }
    }

    @Test
    void refuses_a_port_that_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            CannotStart refused = assertThrows(CannotStart.class, () -> Ports.requireFree(port, "a test"));
            assertEquals(
                    "Port " + port + " (a test) is taken. Stop what listens there and try again.",
                    refused.getMessage());
        }
    }
}
