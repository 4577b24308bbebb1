package org.wangge.issue.photo.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wangge.issue.photo.store.PhotoFile.Size;

class DirectoryPhotoStoreTest extends PhotoStoreContract {

    @TempDir
    Path folder;

    private Path photos() {
        return folder.resolve("photos");
    }

    @Override
    PhotoStore store() {
        return new DirectoryPhotoStore(photos(), 0);
    }

    @Override
    PhotoStore brokenStore() {
        try {
            return new DirectoryPhotoStore(Files.writeString(folder.resolve("file"), "in the way"), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    List<String> contents() throws IOException {
        try (Stream<Path> all = Files.walk(photos())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> photos().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    void dieWhilePutting() throws IOException {
        Files.createDirectories(photos().resolve("incoming"));
        Files.writeString(photos().resolve("incoming/died.part"), "half");
    }

    private void age(String file, Duration by) throws IOException {
        Files.setLastModifiedTime(
                photos().resolve(file), FileTime.from(Instant.now().minus(by)));
    }

    @Test
    void a_disk_that_is_nearly_full_is_left_alone() throws IOException {
        PhotoStore store = new DirectoryPhotoStore(photos(), Long.MAX_VALUE);
        assertEquals(
                503,
                assertThrows(PhotoStoreAway.class, () -> store.put(FULL, out -> out.write(1)))
                        .status());
        assertEquals(List.of(), contents());
    }

    @Test
    void old_photos_are_told_from_young_ones() throws IOException {
        PhotoStore store = store();
        store.put(FULL, out -> out.write(1));
        UUID young = UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c12");
        store.put(new PhotoFile(young, Size.FULL), out -> out.write(1));
        age(FULL_PATH, Duration.ofHours(2));
        try (Stream<UUID> old = store.storedBefore(Instant.now().minus(Duration.ofHours(1)))) {
            assertEquals(List.of(PHOTO), old.toList());
        }
    }
}
