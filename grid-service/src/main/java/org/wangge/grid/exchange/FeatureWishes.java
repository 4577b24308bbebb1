package org.wangge.grid.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.GridTree;
import org.wangge.grid.tree.Objection;
import org.wangge.kit.id.Ids;
import org.wangge.kit.place.GeoJson;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.problem.Violation;

/** A file's features as deeds on a tree, and what the tree objects to as errors of features. */
final class FeatureWishes {

    private final GridTree tree;
    private final List<Feature> features;
    private final Map<String, Grid> known;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, String> labels = new HashMap<>();

    FeatureWishes(GridTree tree, List<Feature> features) {
        this.tree = tree;
        this.features = features;
        this.known = tree.byCode();
    }

    /** Wishes for every feature; refuses where a feature cannot mean the grid its code names. */
    void make() {
        List<Violation> violations = new ArrayList<>();
        known.forEach((code, grid) -> ids.put(code, grid.id()));
        features.forEach(feature -> ids.computeIfAbsent(feature.code(), code -> newId(feature)));
        for (Feature feature : features) {
            labels.put(Objects.requireNonNull(ids.get(feature.code())), feature.label());
            wish(feature).ifPresent(violations::add);
        }
        if (!violations.isEmpty()) {
            throw new ImportRefused(violations);
        }
    }

    List<Violation> violations(List<Objection> objections) {
        return objections.stream()
                .map(objection -> new Violation(
                        labels.getOrDefault(
                                objection.grid(),
                                String.valueOf(objection.arguments().get(0))),
                        objection.sentence(),
                        objection.where().map(GeoJson::of).orElse(null)))
                .toList();
    }

    private UUID newId(Feature feature) {
        boolean founding = known.isEmpty() && feature.properties().level() == Grid.OFFICE_LEVEL;
        if (founding) {
            return tree.office();
        }
        return feature.id() == null ? Ids.next() : feature.id();
    }

    private Optional<Violation> wish(Feature feature) {
        FeatureProperties properties = feature.properties();
        UUID parent = properties.parent() == null ? null : ids.get(properties.parent());
        if (properties.parent() != null && parent == null) {
            return Optional.of(new Violation(
                    feature.field("properties.parent"), Sentence.of("unknown-parent", properties.parent())));
        }
        UUID id = Objects.requireNonNull(ids.get(feature.code()));
        Grid grid = known.get(feature.code());
        if (grid == null) {
            tree.create(id, parent, properties.level(), properties.attributes(), feature.boundary());
            return Optional.empty();
        }
        if (feature.id() != null && !feature.id().equals(id)) {
            return Optional.of(new Violation(feature.field("id"), Sentence.of("other-id", id)));
        }
        if (grid.level() != properties.level()) {
            return Optional.of(
                    new Violation(feature.field("properties.level"), Sentence.of("other-level", grid.level())));
        }
        tree.change(id, properties.attributes(), feature.boundary());
        tree.move(id, parent);
        return Optional.empty();
    }
}
