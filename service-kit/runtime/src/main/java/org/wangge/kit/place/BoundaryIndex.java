package org.wangge.kit.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Which of a tree of boundaries a point is in. Never changes once made, so any number of threads may ask it; whoever keeps it
 * current makes a new one.
 */
public final class BoundaryIndex<K> {

    /** One boundary; {@code code} decides between neighbours that share the border a point lies on. */
    public record Entry<K>(K key, @Nullable K parent, int level, String code, MultiPolygon boundary) {}

    /** @param rank of several areas that hold a point, the one with the lowest rank owns it */
    private record Area<K>(Entry<K> entry, int rank, List<K> path, BandedBoundary ground) {}

    /** A point on a border belongs to the deepest of its owners, among those to the one with the smallest code. */
    private static final Comparator<Entry<?>> PRECEDENCE = Comparator.<Entry<?>>comparingInt(Entry::level)
            .reversed()
            .thenComparing(Entry::code)
            .thenComparing(entry -> entry.key().toString());

    /** Whose ground a point is: of those shown to it, the one with the lowest rank that holds it. */
    private static final class Owner<K> implements ItemVisitor {

        private final double longitude;
        private final double latitude;
        private @Nullable Area<K> area;

        Owner(double longitude, double latitude) {
            this.longitude = longitude;
            this.latitude = latitude;
        }

        @Override
        @SuppressWarnings("unchecked") // an HPRtree is untyped; only areas go in
        public void visitItem(Object item) {
            Area<K> next = (Area<K>) item;
            if ((area == null || next.rank() < area.rank()) && next.ground().covers(longitude, latitude)) {
                area = next;
            }
        }
    }

    private final HPRtree areas = new HPRtree();
    private final Map<K, Area<K>> byKey = new HashMap<>();
    private final List<Area<K>> roots = new ArrayList<>();

    private BoundaryIndex(Map<K, Entry<K>> entries, Map<K, Area<K>> known) {
        List<Entry<K>> ranked = new ArrayList<>(entries.values());
        ranked.sort(PRECEDENCE);
        for (Entry<K> entry : ranked) {
            Area<K> area = new Area<>(entry, byKey.size(), path(entry, entries), ground(entry, known));
            byKey.put(entry.key(), area);
            areas.insert(entry.boundary().getEnvelopeInternal(), area);
            if (entry.parent() == null) {
                roots.add(area);
            }
        }
        areas.build();
    }

    public static <K> BoundaryIndex<K> of(Collection<Entry<K>> entries) {
        return of(entries, Map.of());
    }

    /** An index of these entries instead. What was worked out for boundaries that stay the same, the costly part, is taken over. */
    public BoundaryIndex<K> renewed(Collection<Entry<K>> entries) {
        return of(entries, byKey);
    }

    private static <K> BoundaryIndex<K> of(Collection<Entry<K>> entries, Map<K, Area<K>> known) {
        Map<K, Entry<K>> byKey = new HashMap<>();
        for (Entry<K> entry : entries) {
            if (byKey.put(entry.key(), entry) != null) {
                throw new IllegalArgumentException("Two boundaries for " + entry.key());
            }
        }
        return new BoundaryIndex<>(byKey, known);
    }

    /** The path from the root to the deepest boundary that holds the point; empty where none does. */
    public List<K> locate(double longitude, double latitude) {
        Owner<K> owner = new Owner<>(longitude, latitude);
        areas.query(new Envelope(longitude, longitude, latitude, latitude), owner);
        return owner.area == null ? List.of() : owner.area.path();
    }

    /** The root whose boundary holds the point or is nearest to it; empty only where there is no root at all. */
    public Optional<K> nearestRoot(double longitude, double latitude) {
        GroundDistance distance = new GroundDistance(longitude, latitude);
        return roots.stream()
                .min(Comparator.comparingDouble(root -> root.ground().covers(longitude, latitude)
                        ? 0
                        : distance.to(root.entry().boundary())))
                .map(root -> root.entry().key());
    }

    /** How many boundaries it holds. */
    public int size() {
        return areas.size();
    }

    private static <K> BandedBoundary ground(Entry<K> entry, Map<K, Area<K>> known) {
        Area<K> same = known.get(entry.key());
        return same != null && same.entry().boundary().equals((Object) entry.boundary())
                ? same.ground()
                : new BandedBoundary(entry.boundary());
    }

    /** Ends where a parent is not known, or known already: a copy built from events may for a moment hold half a move. */
    private static <K> List<K> path(Entry<K> leaf, Map<K, Entry<K>> entries) {
        Set<K> path = new LinkedHashSet<>();
        Entry<K> at = leaf;
        while (at != null && path.add(at.key())) {
            at = at.parent() == null ? null : entries.get(at.parent());
        }
        List<K> downward = new ArrayList<>(path);
        Collections.reverse(downward);
        return List.copyOf(downward);
    }
}
