package org.wangge.kit.place;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Sentence;

/** A geometry that is no boundary: where in the document it goes wrong, where on the ground if that can be said, and why. */
public final class InvalidGeometry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final transient Sentence reason;
    private final transient @Nullable Point position;

    InvalidGeometry(String where, Sentence reason) {
        this(where, reason, null);
    }

    InvalidGeometry(String where, Sentence reason, @Nullable Point position) {
        super(reason.in(Locale.ENGLISH));
        this.reason = reason;
        this.where = where;
        this.position = position;
    }

    /** The member of the geometry at fault, such as {@code coordinates[0][3]}; empty for the geometry as a whole. */
    public String where() {
        return where;
    }

    /** The place on the ground where the geometry breaks, for instance where a ring crosses itself. */
    public Optional<Point> position() {
        return Optional.ofNullable(position);
    }

    /** Why it is none, as a sentence's second half: "must be …", "crosses itself". */
    public Sentence reason() {
        return reason;
    }
}
