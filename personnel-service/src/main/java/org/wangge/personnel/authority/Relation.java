package org.wangge.personnel.authority;

/**
 * How the caller stands to a person.
 *
 * @param self  the caller is that person
 * @param leads the caller leads some grid today, as lead or deputy
 * @param below the person is posted today in a grid the caller leads, or under one
 */
public record Relation(boolean self, boolean leads, boolean below) {}
