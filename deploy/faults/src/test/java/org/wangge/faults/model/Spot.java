package org.wangge.faults.model;

import java.util.UUID;
import org.wangge.faults.load.Office;

/** Where an issue is, or a post. */
enum Spot {
    OFFICE,
    WEST,
    EAST,
    /** In no grid: it waits at the office to be placed. */
    NOWHERE;

    /** The same, or the office for what names no grid. */
    Spot orOffice() {
        return this == NOWHERE ? OFFICE : this;
    }

    UUID in(Office office) {
        return switch (this) {
            case OFFICE, NOWHERE -> office.id();
            case WEST -> office.grids().get(0).id();
            case EAST -> office.grids().get(1).id();
        };
    }

    /** Whether a post here is in charge of an issue there: at its grid or above. */
    boolean covers(Spot issue) {
        return this == OFFICE || this == issue;
    }

    /** Whether a post here is on the line of an issue there: at its grid, above or below it. */
    boolean isAround(Spot issue) {
        return covers(issue) || issue == OFFICE || issue == NOWHERE;
    }
}
