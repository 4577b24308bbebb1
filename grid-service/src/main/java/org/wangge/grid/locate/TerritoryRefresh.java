package org.wangge.grid.locate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.wangge.grid.revision.Revisions;

/** Reads every office's edition, one small statement, and the grids of those that have moved on. */
@ApplicationScoped
class TerritoryRefresh {

    private static final Logger LOG = Logger.getLogger(TerritoryRefresh.class);

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
    void refresh() {
        try {
            bring();
        } catch (RuntimeException databaseAway) {
            LOG.warnf(
                    "The territory stays as it is, other copies' changes cannot be read: %s",
                    databaseAway.getMessage());
        }
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
