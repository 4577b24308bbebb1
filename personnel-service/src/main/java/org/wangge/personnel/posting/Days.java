package org.wangge.personnel.posting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.wangge.kit.problem.Malformed;

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
            throw new Malformed(field, "not a day such as 2014-09-01");
        }
        throw new Malformed(field, "not a day an office could mean");
    }
}
