package org.wangge.grid.tree;

/** What a boundary follows: whose land it was, or a residential block with the roads and shops around it. */
public enum DrawnBy {
    LAND_OWNERSHIP,
    RESIDENTIAL_BLOCK
}
