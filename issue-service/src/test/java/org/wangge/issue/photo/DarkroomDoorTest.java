package org.wangge.issue.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DarkroomDoorTest {

    @Test
    void so_many_are_inside_so_many_wait_and_the_next_is_turned_away() throws Exception {
        DarkroomDoor door = new DarkroomDoor(2, 3);
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(5);
        try {
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                work.add(callers.submit(() -> door.through(() -> {
                    int now = inside.incrementAndGet();
                    await(finish);
                    inside.decrementAndGet();
                    return now;
                })));
            }
            Awaitility.await().until(() -> door.present() == 5 && inside.get() == 2);
            PhotoRefusal refusal = assertThrows(PhotoRefusal.class, () -> door.through(() -> 0));
            assertEquals(503, refusal.status());
            assertEquals(5, refusal.retryAfter().orElseThrow().toSeconds());
            finish.countDown();
            for (Future<Integer> each : work) {
                assertEquals(true, each.get() <= 2);
            }
            assertEquals(7, door.through(() -> 7));
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void who_fails_inside_leaves_the_room() throws IOException {
        DarkroomDoor door = new DarkroomDoor(1, 0);
        assertThrows(
                IOException.class,
                () -> door.through(() -> {
                    throw new IOException("spilt");
                }));
        assertEquals(7, door.through(() -> 7));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
