package org.wangge.personnel.roster;

import java.util.List;
import org.wangge.kit.problem.Invalid;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.problem.Violation;

/**
 * What is wrong with one cell of the file.
 *
 * @param row    as a spreadsheet counts: the header is row 1
 * @param column as the header names it
 */
record RowError(int row, String column, Sentence problem) {

    private static final int MOST_TOLD = 1_000;

    /** Refuses the file (422), naming row and column of each error; of very many, the first thousand. */
    static Invalid refusal(List<RowError> errors) {
        return new Invalid(errors.stream()
                .limit(MOST_TOLD)
                .map(error -> new Violation("row " + error.row() + ", " + error.column(), error.problem()))
                .toList());
    }
}
