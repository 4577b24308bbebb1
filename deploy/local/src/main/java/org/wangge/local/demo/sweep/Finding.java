package org.wangge.local.demo.sweep;

import org.locationtech.jts.geom.Coordinate;
import org.wangge.local.demo.office.Grid;
import org.wangge.local.demo.office.Kind;

/** Something somebody will find and report: made up, and the same in every run. */
record Finding(int serial, String reporter, boolean byResident, Grid grid, Coordinate point, Kind kind, boolean photo) {

    /** What the reporter writes. The kind is left for the grid to sort out. */
    String description() {
        return "【演示】%s：%s，第%d处。".formatted(grid.name(), kind.zh(), serial);
    }
}
