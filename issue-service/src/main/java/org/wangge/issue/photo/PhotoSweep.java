package org.wangge.issue.photo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.wangge.issue.photo.store.PhotoStore;
import org.wangge.kit.database.WhileDatabaseIsThere;

/** Clears away photos that never became an issue's, and files that never became a photo's. Copies of the service may do so at once. */
@ApplicationScoped
class PhotoSweep {

    private static final Logger LOG = Logger.getLogger(PhotoSweep.class);
    private static final int AT_A_TIME = 500;

    private final PhotoRepository photos;
    private final PhotoStore store;
    private final PhotoSettings settings;
    private final Clock clock;

    PhotoSweep(PhotoRepository photos, PhotoStore store, PhotoSettings settings, Clock clock) {
        this.photos = photos;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = ConcurrentExecution.SKIP)
    @WhileDatabaseIsThere
    void sweep() {
        Instant now = clock.instant();
        int forgotten = forgetUnattached(now.minus(settings.unattachedFor()));
        int orphans = deleteOrphans(now.minus(settings.orphansAfter()));
        store.clearUnfinished(now.minus(settings.orphansAfter()));
        if (forgotten + orphans > 0) {
            LOG.infof("Cleared away %d unattached photos and the files of %d that have no row", forgotten, orphans);
        }
    }

    private int forgetUnattached(Instant before) {
        int forgotten = 0;
        List<UUID> some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> photos.forgetUnattached(before, AT_A_TIME));
            some.forEach(store::delete);
            forgotten += some.size();
        } while (some.size() == AT_A_TIME);
        return forgotten;
    }

    private int deleteOrphans(Instant before) {
        int deleted = 0;
        try (Stream<UUID> stored = store.storedBefore(before)) {
            Iterator<UUID> all = stored.iterator();
            while (all.hasNext()) {
                List<UUID> some = new ArrayList<>();
                while (all.hasNext() && some.size() < AT_A_TIME) {
                    some.add(all.next());
                }
                Set<UUID> known = QuarkusTransaction.requiringNew().call(() -> photos.known(some));
                some.removeAll(known);
                some.forEach(store::delete);
                deleted += some.size();
            }
        }
        return deleted;
    }
}
