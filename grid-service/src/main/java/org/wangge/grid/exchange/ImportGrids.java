package org.wangge.grid.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.revision.GridTrees;
import org.wangge.grid.revision.OpenTree;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.TreeChange;
import org.wangge.grid.tree.TreeRefused;
import org.wangge.kit.id.Ids;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.problem.Violation;

/**
 * Takes a file of one office's grids, all or nothing: a code the office knows is changed, another is created, and what the file
 * does not name stays as it is.
 */
@ApplicationScoped
class ImportGrids {

    private final FeatureReader reader;
    private final GridTrees trees;

    ImportGrids(FeatureReader reader, GridTrees trees) {
        this.reader = reader;
        this.trees = trees;
    }

    /** @param office the office's id or code; not needed where the file holds the office itself */
    @Transactional
    ImportResult take(@Nullable String office, byte[] file, String account) {
        List<Feature> features = reader.read(file);
        OpenTree open = open(office, features);
        FeatureWishes wishes = new FeatureWishes(open.tree(), features);
        wishes.make();
        TreeChange change;
        try {
            change = trees.store(open, account, null);
        } catch (TreeRefused refused) {
            throw new ImportRefused(wishes.violations(refused.objections()));
        }
        int created = change.created().size();
        int changed = change.changed().size();
        return new ImportResult(open.tree().office(), created, changed, features.size() - created - changed);
    }

    private OpenTree open(@Nullable String office, List<Feature> features) {
        List<Feature> roots = features.stream()
                .filter(feature -> feature.properties().level() == Grid.OFFICE_LEVEL)
                .toList();
        if (roots.size() > 1) {
            throw new ImportRefused(roots.stream()
                    .skip(1)
                    .map(root -> new Violation(root.field("properties.level"), Sentence.of("one-root")))
                    .toList());
        }
        Set<UUID> ids =
                features.stream().map(Feature::id).filter(Objects::nonNull).collect(Collectors.toSet());
        Optional<UUID> id = Optional.ofNullable(office).flatMap(Ids::read);
        if (id.isPresent()) {
            return trees.open(id.get(), ids)
                    .filter(open -> open.tree().office().equals(id.get()))
                    .orElseThrow(() -> new NotFound("office", id.get()));
        }
        if (office == null && roots.isEmpty()) {
            throw new Malformed("office", Sentence.of("name-the-office"));
        }
        String code = office == null ? roots.get(0).code() : office;
        return trees.open(code, ids).or(() -> found(code, roots, ids)).orElseThrow(() -> new NotFound("office", code));
    }

    private Optional<OpenTree> found(String code, List<Feature> roots, Set<UUID> ids) {
        return roots.stream()
                .filter(root -> root.code().equals(code))
                .findFirst()
                .map(root -> {
                    UUID id = root.id() == null ? Ids.next() : root.id();
                    Set<UUID> wished = new HashSet<>(ids);
                    wished.add(id);
                    return trees.found(id, wished)
                            .orElseThrow(() -> new ImportRefused(
                                    List.of(new Violation(root.field("id"), Sentence.of("ended-office")))));
                });
    }
}
