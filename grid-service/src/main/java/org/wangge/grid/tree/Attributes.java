package org.wangge.grid.tree;

/** What is written about a grid, apart from its place in the tree and on the ground. */
public record Attributes(
        String code, String name, GridKind kind, DrawnBy drawnBy, String managingBody, Profile profile) {}
