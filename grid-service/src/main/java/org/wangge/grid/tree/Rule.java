package org.wangge.grid.tree;

/** The rules of the tree. The slug names the refusal and its texts; 409 where another state of the tree would allow it. */
public enum Rule {
    /** The parent lives, in the same office. */
    PARENT_EXISTS(422, "no-such-parent"),
    /** A grid is one level below its parent; only an office has none. */
    LEVEL_FOLLOWS_PARENT(422, "wrong-level"),
    /** An office's tree has one root. */
    ONE_ROOT(422, "second-root"),
    INSIDE_PARENT(422, "outside-parent"),
    APART_FROM_SIBLINGS(422, "overlaps-sibling"),
    /** A code names one living grid of an office, and one living office of the city. */
    CODE_UNIQUE(409, "code-taken"),
    ID_UNIQUE(409, "id-taken"),
    /** What has living children stays. */
    CHILDLESS_AT_END(409, "has-children");

    private final int status;
    private final String slug;

    Rule(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }
}
