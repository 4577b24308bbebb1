package org.wangge.grid.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.wangge.grid.revision.Revision;
import org.wangge.grid.revision.Revisions.Position;
import org.wangge.grid.tree.Wording;
import org.wangge.kit.id.Ids;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.place.Point;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** Reads query parameters, or refuses them with 400. */
public final class Asked {

    /** The years a timestamp column holds with room to spare. */
    private static final Instant EARLIEST =
            Year.of(1900).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private static final Instant LATEST = Year.of(9999).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Asked() {}

    /** The moment as of which to read; null for now. */
    public static @Nullable Instant moment(@Nullable String at) {
        if (at == null || at.isEmpty()) {
            return null;
        }
        Instant moment;
        try {
            moment = OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new Malformed("at", Sentence.of("not-a-time"));
        }
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new Malformed("at", Sentence.of("time-out-of-range"));
        }
        return moment;
    }

    static @Nullable Envelope box(@Nullable String bbox) {
        if (bbox == null || bbox.isEmpty()) {
            return null;
        }
        String[] sides = bbox.split(",", -1);
        if (sides.length != 4) {
            throw new Malformed("bbox", Sentence.of("not-a-box"));
        }
        Point low = Point.parse("bbox", sides[0] + "," + sides[1]);
        Point high = Point.parse("bbox", sides[2] + "," + sides[3]);
        if (low.longitude() > high.longitude() || low.latitude() > high.latitude()) {
            throw new Malformed("bbox", Sentence.of("box-inside-out"));
        }
        return new Envelope(low.longitude(), high.longitude(), low.latitude(), high.latitude());
    }

    static @Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        List<String> parts = Cursor.parts(after, 2);
        if (!parts.get(0).matches(Wording.CODE)) {
            throw Cursor.malformed();
        }
        return new Position(parts.get(0), Ids.parse("after", parts.get(1)));
    }

    static String cursor(Revision last) {
        UUID id = last.grid().id();
        return Cursor.of(last.grid().code(), id);
    }

    static @Nullable Long version(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            return Long.valueOf(Cursor.parts(after, 1).get(0));
        } catch (NumberFormatException notAVersion) {
            throw Cursor.malformed();
        }
    }
}
