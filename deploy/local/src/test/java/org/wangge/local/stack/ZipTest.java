package org.wangge.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {
    @TempDir
    Path directory;

    @Test
    void unpacksWithoutTheOuterFolder() throws IOException {
        Zip.unpack(zip("server-1/", "server-1/lib/", "server-1/lib/a.jar"), directory.resolve("out"));
        assertEquals("server-1/lib/a.jar", Files.readString(directory.resolve("out/lib/a.jar")));
    }

    @Test
    void refusesAFileOutsideOfItself() throws IOException {
        Path archive = zip("server-1/../../../escaped");
        assertThrows(IOException.class, () -> Zip.unpack(archive, directory.resolve("out")));
        assertFalse(Files.exists(directory.resolve("escaped")));
    }

    private Path zip(String... names) throws IOException {
        Path archive = directory.resolve("some.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }
}
