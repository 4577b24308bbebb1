package org.wangge.grid.revision;

import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Boundaries as OGC well-known binary: exact, and a third of the size of GeoJSON. */
final class StoredBoundary {

    private StoredBoundary() {}

    static byte[] write(MultiPolygon boundary) {
        return new WKBWriter().write(boundary);
    }

    static MultiPolygon read(byte[] stored) {
        try {
            return (MultiPolygon) new WKBReader().read(stored);
        } catch (ParseException damaged) {
            throw new IllegalStateException("A stored boundary cannot be read", damaged);
        }
    }
}
