package org.wangge.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a start wrote into the server's log, and the line of it that says why the server did not come. */
record PostgresLog(Path file, long start) {
    private static final List<String> GAVE_UP =
            List.of("could not start server", "initdb: removing", "did not start in time");
    private static final List<String> TELLING = List.of("No space left", "FATAL:", "PANIC:", "error:", "could not");

    static PostgresLog from(Path file) {
        try {
            return new PostgresLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reason, once the start has failed. */
    Optional<String> failure() {
        List<String> lines = written().lines().toList();
        if (lines.stream().noneMatch(line -> GAVE_UP.stream().anyMatch(line::contains))) {
            return Optional.empty();
        }
        return TELLING.stream()
                .flatMap(sign -> lines.stream().filter(line -> line.contains(sign)))
                .map(String::strip)
                .findFirst();
    }

    private String written() {
        if (!Files.exists(file)) {
            return "";
        }
        try {
            byte[] all = Files.readAllBytes(file);
            return new String(all, (int) start, all.length - (int) start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
