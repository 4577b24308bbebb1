package org.wangge.kit.place;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** A position in degrees; WGS 84 unless the place where it stands says otherwise. */
public record Point(double longitude, double latitude) {

    public Point {
        if (!possible(longitude, latitude)) {
            throw new IllegalArgumentException(
                    "No such position: longitude " + longitude + ", latitude " + latitude + " in degrees");
        }
    }

    /** A position as a request's body carries it: {@code [longitude, latitude]}. Anything else is refused with 400, naming the field. */
    public static Point of(String field, @Nullable List<@Nullable Double> position) {
        if (position == null || position.size() != 2) {
            throw new Malformed(field, Sentence.of("not-a-position"));
        }
        return of(field, degrees(position.get(0)), degrees(position.get(1)));
    }

    /** A position as a query parameter carries it: {@code longitude,latitude}. Anything else is refused with 400, naming the field. */
    public static Point parse(String field, @Nullable String text) {
        int comma = text == null ? -1 : text.indexOf(',');
        if (text == null || comma < 0 || comma != text.lastIndexOf(',')) {
            throw new Malformed(field, Sentence.of("not-a-pair"));
        }
        return of(field, degrees(text.substring(0, comma)), degrees(text.substring(comma + 1)));
    }

    private static Point of(String field, double longitude, double latitude) {
        if (!possible(longitude, latitude)) {
            throw new Malformed(field, Sentence.of("off-the-earth"));
        }
        return new Point(longitude, latitude);
    }

    private static double degrees(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }

    /** NaN where the text is no number. For as many digits as a phone sends, Jackson's parser takes a fraction of the JDK's time. */
    private static double degrees(String text) {
        try {
            return NumberInput.parseDouble(text, true);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** False for NaN and infinities too. */
    static boolean possible(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }
}
