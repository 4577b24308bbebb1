package org.wangge.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Ends the children that a killed launcher left behind. A pid file may name somebody else's process by now, so only
 * one whose command line carries this data directory's mark is touched.
 */
final class Leftovers {
    private static final int SECONDS_TO_STOP = 20;

    private Leftovers() {}

    /** The argument by which a child's command line is known as this data directory's. */
    static String mark(Layout layout) {
        return "-Dwangge.data=" + layout.data();
    }

    static void stop(Layout layout, Console console) {
        for (Path file : pidFiles(layout)) {
            running(file)
                    .filter(process -> process.info().commandLine().orElse("").contains(mark(layout)))
                    .ifPresent(process -> stop(process, file, console));
            delete(file);
        }
    }

    private static void stop(ProcessHandle process, Path file, Console console) {
        console.progress("ending " + file.getFileName() + " left over from the last run");
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> running(Path file) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    private static List<Path> pidFiles(Layout layout) {
        try (Stream<Path> files = Files.list(layout.run())) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
