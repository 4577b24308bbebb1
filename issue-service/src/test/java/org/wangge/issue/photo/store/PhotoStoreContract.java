package org.wangge.issue.photo.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.wangge.issue.photo.store.PhotoFile.Size;

/** What every photo store does, whatever it keeps photos in. */
abstract class PhotoStoreContract {

    static final UUID PHOTO = UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11");
    static final PhotoFile FULL = new PhotoFile(PHOTO, Size.FULL);
    static final PhotoFile THUMBNAIL = new PhotoFile(PHOTO, Size.THUMBNAIL);
    static final String FULL_PATH = "11/" + PHOTO + ".jpg";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MIB = 1 << 20;

    /** The store under test; each test begins with an empty one. */
    abstract PhotoStore store();

    /** One whose medium does not do its part. */
    abstract PhotoStore brokenStore();

    /** The paths of all that the medium holds, finished or not, in order. */
    abstract List<String> contents() throws IOException;

    /** Leaves what a process leaves that dies in the middle of putting. */
    abstract void dieWhilePutting() throws IOException;

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
        assertEquals(List.of(FULL_PATH, "11/" + PHOTO + ".thumbnail.jpg"), contents());
        store.delete(PHOTO);
        store.delete(PHOTO);
        assertEquals(List.of(), contents());
    }

    @Test
    void content_of_200_MiB_goes_in_and_comes_out_without_lying_in_memory() throws IOException {
        PhotoStore store = store();
        byte[] chunk = new byte[MIB];
        long before = allocated();
        assertEquals(200L * MIB, store.put(FULL, out -> {
            for (int i = 0; i < 200; i++) {
                Arrays.fill(chunk, (byte) i);
                out.write(chunk);
            }
        }));
        long put = allocated() - before;
        assertTrue(put < 40L * MIB, put + " bytes were allocated to put it");
        before = allocated();
        try (InputStream in = store.open(FULL)) {
            for (int i = 0; i < 200; i++) {
                assertEquals(MIB, in.readNBytes(chunk, 0, MIB));
                assertEquals((byte) i, chunk[0]);
                assertEquals((byte) i, chunk[MIB - 1]);
            }
            assertEquals(-1, in.read());
        }
        long read = allocated() - before;
        assertTrue(read < 40L * MIB, read + " bytes were allocated to read it");
        store.delete(PHOTO);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void a_write_that_fails_leaves_nothing_and_says_when_to_try_again() throws IOException {
        PhotoStoreAway away = assertThrows(
                PhotoStoreAway.class,
                () -> store().put(FULL, out -> {
                    out.write(new byte[12 * MIB]);
                    throw new IOException("No space left on device");
                }));
        assertEquals(503, away.status());
        assertEquals(Duration.ofSeconds(60), away.retryAfter().orElseThrow());
        assertEquals(List.of(), contents());
    }

    @Test
    void a_write_that_breaks_off_otherwise_leaves_nothing_either() throws IOException {
        for (int size : new int[] {1, 12 * MIB}) {
            assertThrows(
                    IllegalStateException.class,
                    () -> store().put(FULL, out -> {
                        out.write(new byte[size]);
                        throw new IllegalStateException("broken off");
                    }));
            assertEquals(List.of(), contents());
        }
    }

    @Test
    void whoever_asks_a_store_that_does_not_work_is_told_to_come_again() {
        PhotoStore broken = brokenStore();
        for (Executable deed : List.<Executable>of(
                () -> broken.put(FULL, out -> out.write(1)),
                () -> broken.put(FULL, out -> out.write(new byte[12 * MIB])),
                () -> broken.open(FULL),
                () -> broken.delete(PHOTO))) {
            assertEquals(503, assertThrows(PhotoStoreAway.class, deed).status());
        }
    }

    @Test
    void what_is_not_there_cannot_be_opened() {
        assertThrows(PhotoStoreAway.class, () -> store().open(FULL));
    }

    @Test
    void photos_are_found_by_age_once_each() throws IOException {
        PhotoStore store = store();
        UUID other = UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c12");
        store.put(FULL, out -> out.write(1));
        store.put(THUMBNAIL, out -> out.write(1));
        store.put(new PhotoFile(other, Size.THUMBNAIL), out -> out.write(1));
        dieWhilePutting();
        try (Stream<UUID> old = store.storedBefore(Instant.now().minus(HOUR));
                Stream<UUID> all = store.storedBefore(Instant.now().plus(HOUR))) {
            assertEquals(List.of(), old.toList());
            assertEquals(List.of(PHOTO, other), all.sorted().toList());
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
        dieWhilePutting();
        store.clearUnfinished(Instant.now().minus(HOUR));
        assertEquals(2, contents().size());
        store.clearUnfinished(Instant.now().plus(HOUR));
        store.clearUnfinished(Instant.now().plus(HOUR));
        assertEquals(List.of(FULL_PATH), contents());
    }
}
