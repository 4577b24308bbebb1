package org.wangge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Committed contracts. {@code -Dwangge.contracts.write=true} writes what the code says into the files, to be read in the
 * diff before it is committed.
 */
final class Contracts {

    private Contracts() {}

    static boolean isToBeWritten() {
        return Boolean.getBoolean("wangge.contracts.write");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(file + " cannot be read; -Dwangge.contracts.write=true writes it", missing);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
