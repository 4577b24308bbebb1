package org.wangge.personnel.posting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Refusal;

/** 422: a posting's days do not follow one another, or lie where no office ever was. */
class ImpossibleDays extends Refusal {

    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private ImpossibleDays(String slug) {
        super(422, slug, FIRST.toString(), LAST.toString());
    }

    static void refuse(LocalDate from, @Nullable LocalDate to) {
        if (from.isBefore(FIRST) || from.isAfter(LAST) || to != null && to.isAfter(LAST)) {
            throw new ImpossibleDays("days-out-of-range");
        }
        if (to != null && to.isBefore(from)) {
            throw new ImpossibleDays("ends-before-it-begins");
        }
    }

    /** Whether a day is one that can be stored and asked for. */
    static boolean possible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
