package org.wangge.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path directory;

    @Test
    void tellsTheLastErrorOfAJsonLog() throws IOException {
        assertEquals(
                ": syntax error at \"only\"",
                reason("{\"level\":\"ERROR\",\"message\":\"first\"}\n"
                        + "{\"level\":\"ERROR\",\"loggerName\":\"x\",\"message\":\"Failed\",\"exception\":{\"message\":\"syntax error at \\\"only\\\"\"}}\n"
                        + "{\"level\":\"INFO\",\"message\":\"bye\"}\n"));
    }

    @Test
    void tellsTheLastErrorOfAPlainLog() throws IOException {
        assertEquals(": [x] Failed to start", reason("2026 INFO a\n2026 ERROR [x] Failed to start\n"));
    }

    @Test
    void namesTheLogAloneWhereNothingIsSaid() throws IOException {
        assertEquals("", reason("all well\n"));
        assertEquals(" (log: /no/such/log)", LogTail.reason(Path.of("/no/such/log")));
    }

    private String reason(String log) throws IOException {
        Path file = Files.writeString(directory.resolve("some.log"), log);
        return LogTail.reason(file).replace(" (log: " + file + ")", "");
    }
}
