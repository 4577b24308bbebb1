package org.wangge.grid.tree;

/** What sort of territory a grid is. */
public enum GridKind {
    OFFICE,
    RESIDENTIAL,
    VILLAGE_TURNED_COMMUNITY,
    MARKET,
    STREET,
    ENCLAVE,
    BUILDING_SITE,
    LAND_NOT_REQUISITIONED,
    LAND_REQUISITIONED_UNBUILT,
    COMMERCIAL,
    INSTITUTION
}
