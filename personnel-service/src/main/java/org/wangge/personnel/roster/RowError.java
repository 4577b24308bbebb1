package org.wangge.personnel.roster;

import java.util.List;

/**
 * What is wrong with one cell of the file.
 *
 * @param row     as a spreadsheet counts: the header is row 1
 * @param column  as the header names it
 * @param problem key of the words that say what, see {@link RosterWords}; or, with {@code said}, the words themselves
 */
record RowError(int row, String column, String problem, boolean said, List<Object> arguments) {

    static RowError of(int row, String column, String problem, Object... arguments) {
        return new RowError(row, column, problem, false, List.of(arguments));
    }

    /** An error that has been put into words already. */
    static RowError said(int row, String column, String words) {
        return new RowError(row, column, words, true, List.of());
    }
}
