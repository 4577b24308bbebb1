package org.wangge.faults.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Person;

/** The people of a model, with the post each has. */
enum Who {
    LEAD(Relation.LEAD, Spot.OFFICE),
    RESIDENT_1(null, Spot.NOWHERE),
    WORKER_1(Relation.MEMBER, Spot.OFFICE),
    SUPERVISOR_1(Relation.SUPERVISION, Spot.OFFICE),
    DEPUTY(Relation.DEPUTY, Spot.OFFICE),
    WEST_LEAD(Relation.LEAD, Spot.WEST),
    WEST_WORKER(Relation.MEMBER, Spot.WEST),
    EAST_LEAD(Relation.LEAD, Spot.EAST),
    EAST_WORKER(Relation.MEMBER, Spot.EAST),
    WORKER_2(Relation.MEMBER, Spot.OFFICE),
    SUPERVISOR_2(Relation.SUPERVISION, Spot.OFFICE),
    RESIDENT_2(null, Spot.NOWHERE),
    ADMINISTRATOR(Relation.ADMINISTRATOR, Spot.NOWHERE);

    final @Nullable Relation post;
    final Spot spot;

    Who(@Nullable Relation post, Spot spot) {
        this.post = post;
        this.spot = spot;
    }

    boolean isPosted() {
        return spot != Spot.NOWHERE;
    }

    Person in(Office office) {
        return this == ADMINISTRATOR
                ? office.administrator()
                : office.person(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
