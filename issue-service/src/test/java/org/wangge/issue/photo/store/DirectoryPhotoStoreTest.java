package org.wangge.issue.photo.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
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

class DirectoryPhotoStoreTest {

    private static final UUID PHOTO = UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11");
    private static final PhotoFile FULL = new PhotoFile(PHOTO, Size.FULL);
    private static final PhotoFile THUMBNAIL = new PhotoFile(PHOTO, Size.THUMBNAIL);

    @TempDir
    Path folder;

    private PhotoStore store() {
        return new DirectoryPhotoStore(folder.resolve("photos"), 0);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void age(String file, Duration by) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve(file), FileTime.from(Instant.now().minus(by)));
    }

    @Test
    void what_is_put_is_there_until_it_is_deleted() throws IOException {
        PhotoStore store = store();
        assertEquals(3, store.put(FULL, out -> out.write(new byte[] {1, 2, 3})));
        assertEquals(1, store.put(THUMBNAIL, out -> out.write(4)));
        try (InputStream full = store.open(FULL);
                InputStream thumbnail = store.open(THUMBNAIL)) {
            assertArrayEquals(new byte[] {1, 2, 3}, full.readAllBytes());
            assertArrayEquals(new byte[] {4}, thumbnail.readAllBytes());
        }
        assertEquals(List.of("photos/11/" + PHOTO + ".jpg", "photos/11/" + PHOTO + ".thumbnail.jpg"), files());
        store.delete(PHOTO);
        store.delete(PHOTO);
        assertEquals(List.of(), files());
    }

    @Test
    void a_write_that_fails_leaves_nothing_and_says_when_to_try_again() throws IOException {
        PhotoStoreAway away = assertThrows(
                PhotoStoreAway.class,
                () -> store().put(FULL, out -> {
                    out.write(new byte[1_000_000]);
                    throw new IOException("No space left on device");
                }));
        assertEquals(503, away.status());
        assertEquals(Duration.ofSeconds(60), away.retryAfter().orElseThrow());
        assertEquals(List.of(), files());
    }

    @Test
    void a_write_that_breaks_off_otherwise_leaves_nothing_either() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> store().put(FULL, out -> {
                    out.write(1);
                    throw new IllegalStateException("broken off");
                }));
        assertEquals(List.of(), files());
    }

    @Test
    void a_disk_that_is_nearly_full_is_left_alone() throws IOException {
        PhotoStore store = new DirectoryPhotoStore(folder.resolve("photos"), Long.MAX_VALUE);
        assertEquals(
                503,
                assertThrows(PhotoStoreAway.class, () -> store.put(FULL, out -> out.write(1)))
                        .status());
        assertEquals(List.of(), files());
    }

    @Test
    void a_place_that_is_no_directory_is_away() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        PhotoStore store = new DirectoryPhotoStore(file, 0);
        assertThrows(PhotoStoreAway.class, () -> store.put(FULL, out -> out.write(1)));
        assertThrows(PhotoStoreAway.class, () -> store.open(FULL));
    }

    @Test
    void photos_are_found_by_age_once_each() throws IOException {
        PhotoStore store = store();
        store.put(FULL, out -> out.write(1));
        store.put(THUMBNAIL, out -> out.write(1));
        UUID young = UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c12");
        store.put(new PhotoFile(young, Size.FULL), out -> out.write(1));
        age("photos/11/" + PHOTO + ".jpg", Duration.ofHours(2));
        age("photos/11/" + PHOTO + ".thumbnail.jpg", Duration.ofHours(2));
        try (Stream<UUID> old = store.storedBefore(Instant.now().minus(Duration.ofHours(1)))) {
            assertEquals(List.of(PHOTO), old.toList());
        }
    }

    @Test
    void an_empty_store_has_no_photos() {
        try (Stream<UUID> none = store().storedBefore(Instant.now())) {
            assertEquals(0, none.count());
        }
        store().clearUnfinished(Instant.now());
    }

    @Test
    void what_a_dead_process_left_half_written_is_cleared_away_once_it_is_old() throws IOException {
        PhotoStore store = store();
        store.put(FULL, out -> out.write(1));
        Files.writeString(folder.resolve("photos/incoming/old.part"), "half");
        Files.writeString(folder.resolve("photos/incoming/young.part"), "half");
        age("photos/incoming/old.part", Duration.ofHours(2));
        store.clearUnfinished(Instant.now().minus(Duration.ofHours(1)));
        assertEquals(List.of("photos/11/" + PHOTO + ".jpg", "photos/incoming/young.part"), files());
    }
}
