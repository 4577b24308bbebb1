package org.wangge.grid.locate;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.wangge.grid.revision.TreeSettled;
import org.wangge.grid.tree.Grid;
import org.wangge.kit.json.OwnJson;
import org.wangge.kit.place.BoundaryIndex;
import org.wangge.kit.place.Point;

/**
 * Every living grid's boundary, in memory. A change committed by this copy of the service is in it before the answer goes out;
 * {@link TerritoryRefresh} brings those of others.
 */
@Singleton
class Territory {

    private record Tree(long edition, List<Grid> living) {}

    /** @param answers those given so far, by the ids that the index finds: many points have the same path */
    private record MappedGrids(
            BoundaryIndex<UUID> index, Map<UUID, GridName> names, ConcurrentMap<List<UUID>, Located> answers) {

        static MappedGrids of(BoundaryIndex<UUID> index, Map<UUID, GridName> names) {
            return new MappedGrids(index, Map.copyOf(names), new ConcurrentHashMap<>());
        }

        Location location(List<UUID> path) {
            return new Location(path.stream().map(names::get).toList());
        }
    }

    /**
     * What is known of a point.
     *
     * @param json the location as it is answered, written once: writing it takes longer than finding it. Sent as often as is asked, never changed
     */
    record Located(Location location, Buffer json) {}

    private final OwnJson json;

    private final Map<UUID, Tree> trees = new HashMap<>();
    private volatile MappedGrids grids = MappedGrids.of(BoundaryIndex.of(List.of()), Map.of());

    Territory(OwnJson json) {
        this.json = json;
    }

    /** The grids a WGS 84 point is in, from the office to the leaf; none where it is in none. */
    Located locate(Point point) {
        MappedGrids now = grids;
        List<UUID> path = now.index().locate(point.longitude(), point.latitude());
        Located known = now.answers().get(path);
        return known == null ? now.answers().computeIfAbsent(path, found -> write(now.location(found))) : known;
    }

    private Located write(Location location) {
        return new Located(location, Buffer.buffer(json.bytes(location)));
    }

    void settled(@Observes(during = TransactionPhase.AFTER_SUCCESS) TreeSettled change) {
        put(Map.of(change.office(), change.edition()), change.living());
    }

    /** The offices whose trees are at another edition than the one held here. */
    synchronized Map<UUID, Long> missing(Map<UUID, Long> editions) {
        Map<UUID, Long> missing = new HashMap<>(editions);
        trees.forEach((office, tree) -> missing.remove(office, tree.edition()));
        return missing;
    }

    /** Replaces whole trees, unless what is held is of a later edition. */
    synchronized void put(Map<UUID, Long> editions, List<Grid> living) {
        Map<UUID, List<Grid>> byOffice = living.stream().collect(Collectors.groupingBy(Grid::office));
        editions.forEach((office, edition) -> {
            Tree tree = new Tree(edition, byOffice.getOrDefault(office, List.of()));
            trees.merge(office, tree, (held, sent) -> held.edition() < sent.edition() ? sent : held);
        });
        grids = mapped();
    }

    private MappedGrids mapped() {
        List<BoundaryIndex.Entry<UUID>> entries = new ArrayList<>();
        Map<UUID, GridName> names = new HashMap<>();
        for (Tree tree : trees.values()) {
            for (Grid grid : tree.living()) {
                entries.add(new BoundaryIndex.Entry<>(
                        grid.id(), grid.parent(), grid.level(), grid.code(), grid.boundary()));
                names.put(grid.id(), GridName.of(grid));
            }
        }
        return MappedGrids.of(grids.index().renewed(entries), names);
    }
}
