package org.wangge.personnel.contact;

/** Why somebody may see a contact unmasked. */
enum Ground {
    SELF,
    ADMINISTRATOR,
    SERVICE,
    GRID_LINE
}
