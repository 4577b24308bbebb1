package org.wangge.grid.tree;

/** What a grid's code may look like: it stands in addresses, file names and on notice boards. */
public final class Code {

    /** A regular expression. */
    public static final String FORM = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";

    public static final String MESSAGE = "must be 1 to 40 letters, digits, dots, dashes or underscores";

    private Code() {}
}
