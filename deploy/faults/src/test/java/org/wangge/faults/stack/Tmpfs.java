package org.wangge.faults.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small disk in memory that can be filled up. Only root can mount one, on Linux. */
public final class Tmpfs implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final Path folder;

    private Tmpfs(Path folder) {
        this.folder = folder;
    }

    /** Why there can be none here; empty where there can. */
    public static String missing() {
        try (Tmpfs tried = mount(1)) {
            return "";
        } catch (IllegalStateException refused) {
            return "a small disk cannot be mounted here: it takes root on Linux";
        }
    }

    /** Throws {@link IllegalStateException} where it is refused. */
    public static Tmpfs mount(int mebibytes) {
        try {
            Path folder = Files.createTempDirectory("wangge-small-disk");
            run(List.of("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString()));
            return new Tmpfs(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Leaves no byte to anybody else. */
    public void fill() {
        byte[] piece = new byte[PIECE];
        for (int size = PIECE; size > 0; size /= 16) {
            try (OutputStream filler = Files.newOutputStream(filler(size))) {
                while (true) {
                    filler.write(piece, 0, size);
                }
            } catch (IOException full) {
                // Then with smaller pieces into what is left.
                continue;
            }
        }
    }

    /** Gives back what was filled up. */
    public void free() {
        try {
            for (int size = PIECE; size > 0; size /= 16) {
                Files.deleteIfExists(filler(size));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path filler(int size) {
        return folder.resolve("filler-" + size);
    }

    @Override
    public void close() {
        run(List.of("umount", "-l", folder.toString()));
        try {
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " exited with " + process.exitValue());
            }
        } catch (IOException noSuchCommand) {
            throw new IllegalStateException(noSuchCommand);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
