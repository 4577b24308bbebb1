package org.wangge.local.stack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wangge.embedded.CannotStart;

class GroundTest {
    private final Console console =
            new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    @TempDir
    Path data;

    @Test
    void namesTheTakenPortAndGivesTheDataFreeAgain() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Layout layout = new Layout(data, data, taken.getLocalPort(), 0);
            String said = refusal(layout);
            assertTrue(said.contains("Port " + taken.getLocalPort()) && said.contains("--port"), said);
            SingleInstance.of(layout.lock()).close();
        }
    }

    @Test
    void refusesASecondLauncherOverTheSameData() throws IOException {
        Layout layout = new Layout(data, data, 8080, 0);
        SingleInstance first = SingleInstance.of(layout.lock());
        String said = refusal(layout);
        assertTrue(said.contains("runs already"), said);
        first.close();
    }

    @Test
    void saysThatTheDataDirectoryCannotBeMade() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        String said = refusal(new Layout(data, file.resolve("data"), 8080, 0));
        assertTrue(said.contains("cannot be made"), said);
    }

    @Test
    void freshEmptiesTheDataAndLeavesThePrograms() throws IOException {
        Layout layout = new Layout(data, data, 8080, 0);
        for (Path kept : List.of(layout.programs(), layout.postgres(), layout.kafka(), layout.photos())) {
            Files.createDirectories(kept);
            Files.createFile(kept.resolve("something"));
        }
        Files.createFile(layout.sampleLoaded());
        Ground.empty(layout);
        assertTrue(Files.exists(layout.programs().resolve("something")));
        assertFalse(Files.exists(layout.postgres()));
        assertFalse(Files.exists(layout.photos().resolve("something")));
        assertFalse(Files.exists(layout.sampleLoaded()));
    }

    private String refusal(Layout layout) {
        CannotStart refused = assertThrows(
                CannotStart.class,
                () -> Ground.take(Options.parse(List.of("--port", "" + layout.gatewayPort())), layout, console));
        return String.valueOf(refused.getMessage());
    }
}
