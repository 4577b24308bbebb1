package org.wangge.personnel.posting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** Reads days that callers name in an address. */
final class Days {

    private Days() {}

    /** The day; {@link Malformed} (400) if it is none that can be asked for. */
    static LocalDate parse(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (ImpossibleDays.possible(day)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw new Malformed(field, Sentence.of("not-a-date"));
        }
        throw new Malformed(field, Sentence.of("day-out-of-range"));
    }
}
