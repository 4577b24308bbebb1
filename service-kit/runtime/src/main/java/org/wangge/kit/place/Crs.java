package org.wangge.kit.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** The reference system a client's positions are in: WGS 84, or GCJ-02, which phone maps in China must use. */
public enum Crs {
    WGS84 {
        @Override
        public Point toWgs84(Point point) {
            return point;
        }

        @Override
        public Point fromWgs84(Point point) {
            return point;
        }
    },
    GCJ02 {
        @Override
        public Point toWgs84(Point point) {
            return Gcj02.toWgs84(point);
        }

        @Override
        public Point fromWgs84(Point point) {
            return Gcj02.fromWgs84(point);
        }
    };

    /** The same position in WGS 84, to less than a billionth of a degree. */
    public abstract Point toWgs84(Point point);

    /** The same position in this system. */
    public abstract Point fromWgs84(Point point);

    /** The system a request names as {@code wgs84} or {@code gcj02}; WGS 84 where it names none. Another name is refused with 400. */
    public static Crs of(@Nullable String crs) {
        if (crs == null || crs.isEmpty()) {
            return WGS84;
        }
        return switch (crs.toLowerCase(Locale.ROOT)) {
            case "wgs84" -> WGS84;
            case "gcj02" -> GCJ02;
            default -> throw new Malformed("crs", Sentence.of("unknown-crs"));
        };
    }
}
