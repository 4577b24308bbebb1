package org.wangge.load.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OfficeTest {

    @Test
    void it_has_69_grids_whose_leaves_cover_it() {
        assertEquals(69, Office.all().size());
        assertEquals(69, Office.all().stream().map(Office.Area::id).distinct().count());
        assertEquals(48, Office.leaves().size());
        double covered = Office.leaves().stream()
                .mapToDouble(leaf -> leaf.width() * leaf.height())
                .sum();
        assertEquals(Office.SIZE * Office.SIZE, covered, 1e-9);
    }
}
