package org.wangge.personnel.people;

/** What a person does for the office, as the office's own report lists those who work in the grids. */
public enum Occupation {
    OFFICE_STAFF,
    COMMUNITY_CADRE,
    RESIDENT_UNIT_HEAD,
    PROJECT_HEAD,
    COMMUNITY_WORKER,
    MARKET_MANAGER,
    PROPERTY_MANAGER,
    MUNICIPAL_MAINTENANCE,
    BUILDING_HEAD,
    PATROL,
    VOLUNTEER
}
