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
        Double longitude = position.get(0);
        Double latitude = position.get(1);
        if (longitude == null || latitude == null || !possible(longitude, latitude)) {
            throw offTheEarth(field);
        }
        return new Point(longitude, latitude);
    }

    /** A position as a query parameter carries it: {@code longitude,latitude}. Anything else is refused with 400, naming the field. */
    public static Point parse(String field, @Nullable String text) {
        int comma = text == null ? -1 : text.indexOf(',');
        if (text == null || comma < 0 || comma != text.lastIndexOf(',')) {
            throw new Malformed(field, Sentence.of("not-a-pair"));
        }
        double longitude = degrees(text.substring(0, comma));
        double latitude = degrees(text.substring(comma + 1));
        if (!possible(longitude, latitude)) {
            throw offTheEarth(field);
        }
        return new Point(longitude, latitude);
    }

    private static Malformed offTheEarth(String field) {
        return new Malformed(field, Sentence.of("off-the-earth"));
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
