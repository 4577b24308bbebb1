package org.wangge.personnel.territory;

import java.util.UUID;
import org.wangge.kit.problem.Refusal;

/** 422: nobody can be posted at a grid this service has not heard of, or that has come to its end. */
public class UnknownGrid extends Refusal {

    UnknownGrid(UUID grid) {
        super(422, "unknown-grid", grid.toString());
        with("grid", grid);
    }
}
