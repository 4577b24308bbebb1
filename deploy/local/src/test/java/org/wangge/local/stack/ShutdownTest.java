package org.wangge.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Shutdown shutdown = new Shutdown(new Console(new PrintStream(screen, true, StandardCharsets.UTF_8)));
    private final List<String> stopped = new CopyOnWriteArrayList<>();

    @Test
    void whatOthersNeedStopsAfterThem() {
        add(Shutdown.Step.POSTGRES, "postgres");
        add(Shutdown.Step.KAFKA, "kafka");
        add(Shutdown.Step.CHILD, "service");
        add(Shutdown.Step.GATEWAY, "gateway");
        shutdown.run();
        assertEquals(List.of("gateway", "service", "kafka", "postgres"), stopped);
    }

    @Test
    void whatDoesNotStopCleanlyIsToldAndHoldsNothingUp() {
        shutdown.add(Shutdown.Step.GATEWAY, "gateway", () -> {
            throw new IllegalStateException("stuck");
        });
        add(Shutdown.Step.POSTGRES, "postgres");
        shutdown.run();
        assertEquals(List.of("postgres"), stopped);
        assertTrue(screen.toString(StandardCharsets.UTF_8).contains("gateway did not stop cleanly: stuck"));
    }

    @Test
    void whatComesTooLateIsStoppedAtOnce() {
        shutdown.run();
        assertThrows(IllegalStateException.class, () -> add(Shutdown.Step.CHILD, "late"));
        assertEquals(List.of("late"), stopped);
    }

    private void add(Shutdown.Step step, String name) {
        shutdown.add(step, name, () -> stopped.add(name));
    }
}
