package org.wangge.local.stack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(screen, true, StandardCharsets.UTF_8));
    private final Layout layout;

    ChildTest(@TempDir Path data) {
        layout = new Layout(data, data, 8080, 0);
    }

    @BeforeEach
    void makeDirectories() throws IOException {
        Files.createDirectories(layout.run());
        Files.createDirectories(layout.logs());
    }

    @Test
    void writesItsLogAndSeesItsEnvironment() {
        Child child = child("echo told: $WORD; exec sleep 60", Map.of("WORD", "网格"));
        child.start();
        await().atMost(SOON).until(() -> log().contains("told: 网格"));
        child.stop();
    }

    @Test
    void isGoneWithItsPidFileOnceStopped() {
        Child child = child("exec sleep 60", Map.of());
        child.start();
        assertTrue(child.alive());
        child.stop();
        assertFalse(child.alive());
        assertFalse(Files.exists(layout.run().resolve("part.pid")));
    }

    @Test
    void isStartedAgainWhenItDiesAfterHavingBeenHealthy() {
        Child child = child("echo started; exec sleep 60", Map.of());
        child.start();
        child.supervise();
        await().atMost(SOON).until(() -> log().contains("started"));
        kill();
        await().atMost(SOON).until(() -> log().split("started", -1).length == 3 && child.alive());
        assertTrue(
                screen.toString(StandardCharsets.UTF_8).contains("part ended by itself"),
                screen.toString(StandardCharsets.UTF_8));
        child.stop();
    }

    @Test
    void staysDownWhenItDiesWhileStarting() {
        Child child = child("exit 3", Map.of());
        child.start();
        await().atMost(SOON).until(() -> !child.alive());
        assertFalse(screen.toString(StandardCharsets.UTF_8).contains("again"));
    }

    @Test
    void ignoresTheTerminalsInterrupt() throws Exception {
        Child child = child("exec sleep 60", Map.of());
        child.start();
        await().atMost(SOON).until(() -> Files.exists(layout.run().resolve("part.pid")));
        await().atMost(SOON).until(() -> command().contains("sleep"));
        new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
        await().during(Duration.ofMillis(700)).atMost(SOON).until(child::alive);
        child.stop();
    }

    @Test
    void endsWhenTheLauncherIsGone() throws Exception {
        Process orphan = new ProcessBuilder(Child.wrapped("part", List.of("sleep", "60"))).start();
        orphan.getOutputStream().close();
        await().atMost(SOON).until(() -> !orphan.isAlive());
    }

    @Test
    void isFoundAndEndedAtTheNextStartIfItIsSurelyOurs() throws Exception {
        Process ours = new ProcessBuilder("sh", "-c", "while :; do sleep 1; done", Leftovers.mark(layout)).start();
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(layout.run().resolve("ours.pid"), Long.toString(ours.pid()));
        Files.writeString(layout.run().resolve("other.pid"), Long.toString(other.pid()));
        Files.writeString(layout.run().resolve("torn.pid"), "");
        Leftovers.stop(layout, console);
        assertFalse(ours.isAlive());
        assertTrue(other.isAlive());
        assertFalse(Files.exists(layout.run().resolve("other.pid")));
        other.destroy();
    }

    private Child child(String script, Map<String, String> environment) {
        return new Child("part", List.of("sh", "-c", script), environment, layout, console);
    }

    private void kill() {
        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
    }

    private String command() {
        return ProcessHandle.of(pid())
                .flatMap(found -> found.info().commandLine())
                .orElse("");
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readString(layout.run().resolve("part.pid")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(layout.log("part"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
