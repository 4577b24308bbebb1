package org.wangge.grid.tree;

/** What may be written about a grid, as regular expressions, and the keys of what to say of the rest. */
public final class Wording {

    /** A code stands in addresses, file names and on notice boards. */
    public static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";

    public static final String CODE_MESSAGE = "{grid.code}";

    /** One line, of characters that every system can store. */
    public static final String LINE = "[^\\p{Cc}\\p{Cs}]*";

    public static final String LINE_MESSAGE = "{grid.line}";

    private Wording() {}
}
