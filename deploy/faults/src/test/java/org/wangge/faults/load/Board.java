package org.wangge.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.State;

/** What the people of a load know of the issues under way. Nobody reserves one: that is where contests come from. */
final class Board {

    private final Map<UUID, Known> issues = new ConcurrentHashMap<>();

    int size() {
        return issues.size();
    }

    /** Somebody has been shown the issue; only a later version than the one known counts. */
    void seen(JsonNode view, String reporter) {
        Known now = new Known(
                UUID.fromString(view.required("id").asText()),
                view.required("version").asLong(),
                State.valueOf(view.required("state").asText()),
                id(view.path("grid").path("id")),
                id(view.path("assignee").path("person")),
                reporter);
        issues.merge(now.issue(), now, (old, seen) -> seen.version() > old.version() ? seen : old);
    }

    Optional<Known> find(UUID issue) {
        return Optional.ofNullable(issues.get(issue));
    }

    void forget(UUID issue) {
        issues.remove(issue);
    }

    /** One of those that are so, by lot. */
    Optional<Known> draw(Random lot, Predicate<Known> so) {
        List<Known> fit = issues.values().stream().filter(so).toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(fit.get(lot.nextInt(fit.size())));
    }

    private static @Nullable UUID id(JsonNode node) {
        return node.isTextual() ? UUID.fromString(node.asText()) : null;
    }
}
