package org.wangge.local.demo.office;

/** One row of people.csv's right-hand side: the person is posted in that grid in that role. */
public record Posting(String grid, String role) {

    /** Whether this grid is that one, above it or below it: the people an issue there may be assigned to. */
    public boolean near(String otherGrid) {
        return within(grid, otherGrid) || within(otherGrid, grid);
    }

    /** Codes spell the tree: a grid lies within another when its code begins with the other's. */
    public static boolean within(String grid, String above) {
        return grid.equals(above) || grid.startsWith(above + "-");
    }
}
