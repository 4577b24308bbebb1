package org.wangge.grid.exchange;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.GridTree;
import org.wangge.grid.tree.Objection;
import org.wangge.kit.id.Ids;
import org.wangge.kit.place.GeoJson;
import org.wangge.kit.problem.ProblemTexts;

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
        List<FeatureViolation> violations = new ArrayList<>();
        known.forEach((code, grid) -> ids.put(code, grid.id()));
        features.forEach(feature -> ids.computeIfAbsent(feature.code(), code -> newId(feature)));
        for (Feature feature : features) {
            labels.put(Objects.requireNonNull(ids.get(feature.code())), feature.label());
            String reason = wish(feature);
            if (reason != null) {
                violations.add(new FeatureViolation(feature.label(), reason));
            }
        }
        if (!violations.isEmpty()) {
            throw new ImportRefused(violations);
        }
    }

    List<FeatureViolation> violations(List<Objection> objections, Locale language) {
        return objections.stream()
                .map(objection -> new FeatureViolation(
                        labels.getOrDefault(
                                objection.grid(),
                                String.valueOf(objection.arguments().get(0))),
                        new MessageFormat(ProblemTexts.text(objection.rule().slug() + ".detail", language), language)
                                .format(objection.arguments().toArray()),
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

    private @Nullable String wish(Feature feature) {
        FeatureProperties properties = feature.properties();
        UUID parent = properties.parent() == null ? null : ids.get(properties.parent());
        if (properties.parent() != null && parent == null) {
            return "properties.parent: neither this file nor the office has a grid " + properties.parent();
        }
        UUID id = Objects.requireNonNull(ids.get(feature.code()));
        Grid grid = known.get(feature.code());
        if (grid == null) {
            tree.create(id, parent, properties.level(), properties.attributes(), feature.boundary());
            return null;
        }
        if (feature.id() != null && !feature.id().equals(id)) {
            return "id: the office has this code under the id " + id;
        }
        if (grid.level() != properties.level()) {
            return "properties.level: the grid is of level " + grid.level() + "; end it and create another instead";
        }
        tree.change(id, properties.attributes(), feature.boundary());
        tree.move(id, parent);
        return null;
    }
}
