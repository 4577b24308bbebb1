package org.wangge.issue.territory;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.database.WhileDatabaseIsThere;
import org.wangge.kit.place.BoundaryIndex;
import org.wangge.kit.place.Point;
import org.wangge.kit.problem.Unavailable;

/**
 * Whose ground a point is, answered from an index in memory without a statement. Every copy of the service keeps its own
 * and builds it anew when the change counter has moved: at once after a change it took in itself, otherwise at the
 * next poll.
 */
@ApplicationScoped
public class Territory {

    private static final Duration UNTIL_GRIDS_ARRIVE = Duration.ofSeconds(5);

    private final TerritoryTable table;
    private final ExecutorService executor;
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Snapshot snapshot = new Snapshot(-1, BoundaryIndex.of(List.of()));

    Territory(TerritoryTable table, ExecutorService executor) {
        this.table = table;
        this.executor = executor;
    }

    /**
     * @param grid   the deepest grid that holds the point; null where none does
     * @param office the office whose ground it is, or the nearest one
     */
    public record Located(@Nullable UUID grid, UUID office) {}

    /** Finds whose ground a point is. Throws {@link Unavailable} while no office is known yet. */
    public Located locate(Point point) {
        if (snapshot.index.size() == 0) {
            refresh();
        }
        Snapshot now = snapshot;
        List<UUID> path = now.index.locate(point.longitude(), point.latitude());
        UUID office = path.isEmpty()
                ? now.index
                        .nearestRoot(point.longitude(), point.latitude())
                        .orElseThrow(() -> new Unavailable(UNTIL_GRIDS_ARRIVE))
                : path.get(0);
        return new Located(path.isEmpty() ? null : path.get(path.size() - 1), office);
    }

    /** Says that grids have changed here; the index follows in a moment, once for many changes in a row. */
    void changed() {
        if (announced.compareAndSet(false, true)) {
            executor.execute(() -> {
                announced.set(false);
                refresh();
            });
        }
    }

    /** Builds the index anew if grids have changed since. Should it fail, the next poll does it. */
    @Scheduled(every = "${wangge.territory.refresh-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WhileDatabaseIsThere
    void refresh() {
        refreshing.lock();
        try {
            long counter = table.counter();
            if (counter != snapshot.counter) {
                snapshot = new Snapshot(counter, snapshot.index.renewed(table.living()));
            }
        } finally {
            refreshing.unlock();
        }
    }

    private record Snapshot(long counter, BoundaryIndex<UUID> index) {}
}
