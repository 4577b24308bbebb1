package org.wangge.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a server keeps its files: given and kept, or temporary and gone with it. */
public record DataDirectory(Path path, boolean temporary) {
    private static final long MEBIBYTE = 1024 * 1024;

    static DataDirectory temporary(String prefix) {
        try {
            return new DataDirectory(Files.createTempDirectory(prefix), true);
        } catch (IOException e) {
            throw new CannotStart("No temporary directory can be made: " + e.getMessage(), e);
        }
    }

    static DataDirectory kept(Path path) {
        return new DataDirectory(path.toAbsolutePath(), false);
    }

    /** Refuses with one clear line if the directory cannot be written or its disk is nearly full. */
    public static void requireRoom(Path directory, long mebibytes) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new CannotStart("The data directory " + directory + " cannot be made: " + e.getMessage(), e);
        }
        if (!Files.isWritable(directory)) {
            throw new CannotStart("The data directory " + directory + " cannot be written by this user.");
        }
        // Asked of the disk itself: Files.getFileStore needs a mount table, which a chroot does not have.
        long left = directory.toFile().getUsableSpace() / MEBIBYTE;
        if (left < mebibytes) {
            throw new CannotStart("The disk of " + directory + " is full: " + left + " MiB left, " + mebibytes
                    + " MiB needed. Free some space and try again.");
        }
    }

    /** Removes a directory and all in it. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory, e);
        }
    }
}
