package org.wangge.local.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks an archive that holds one folder, without that folder. */
final class Zip {
    private Zip() {}

    static void unpack(Path archive, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inner = Path.of(entry.getName());
                if (inner.getNameCount() < 2) {
                    continue;
                }
                Path file =
                        target.resolve(inner.subpath(1, inner.getNameCount())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive names a file outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file);
                }
            }
        }
    }
}
