package org.wangge.grid.locate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import org.wangge.grid.revision.Revisions;
import org.wangge.kit.database.WhileDatabaseIsThere;

/** Reads every office's edition, one small statement, and the grids of those that have moved on. */
@ApplicationScoped
class TerritoryRefresh {

    private final Revisions revisions;
    private final Territory territory;

    TerritoryRefresh(Revisions revisions, Territory territory) {
        this.revisions = revisions;
        this.territory = territory;
    }

    /** Before the first request, so that no copy ever answers from an empty territory. */
    void start(@Observes StartupEvent event) {
        bring();
    }

    @Scheduled(
            every = "${wangge.grid.locate.refresh-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WhileDatabaseIsThere
    void refresh() {
        bring();
    }

    private void bring() {
        QuarkusTransaction.requiringNew().run(() -> {
            Map<UUID, Long> missing = territory.missing(revisions.editions());
            if (!missing.isEmpty()) {
                territory.put(missing, revisions.living(missing.keySet()));
            }
        });
    }
}
