package org.wangge.grid.tree;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wangge.grid.boundary.Offence;
import org.wangge.kit.problem.Sentence;

/**
 * A rule that a wished-for tree breaks.
 *
 * @param grid the one at fault
 * @param arguments fill the rule's text
 * @param area the ground in question, in degrees
 */
public record Objection(
        UUID grid,
        Rule rule,
        List<Object> arguments,
        @Nullable Geometry area) {

    static Objection of(Grid grid, Rule rule, Object... arguments) {
        return new Objection(grid.id(), rule, List.of(arguments), null);
    }

    static Objection between(Grid grid, Rule rule, Grid other, Offence offence) {
        List<Object> arguments = List.of(grid.code(), other.code(), Math.max(1, Math.round(offence.squareMetres())));
        return new Objection(grid.id(), rule, arguments, offence.area());
    }

    /** What there is to object. */
    public Sentence sentence() {
        return Sentence.detail(rule.slug(), arguments.toArray());
    }

    /** The ground in question, if the rule is about ground. */
    public Optional<Geometry> where() {
        return Optional.ofNullable(area);
    }
}
