package org.wangge.load.place;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.wangge.kit.place.BoundaryIndex;

/** Made-up grids: round, with a wavy edge, side by side in rows, as many points in each as is asked for. */
final class Tiles {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final double WEST = 113.7;
    private static final double SOUTH = 34.7;
    private static final double CELL = 0.002;
    private static final double RADIUS = 0.45;
    private static final double WAVE = 0.1;
    private static final int WAVES = 7;

    private Tiles() {}

    static List<BoundaryIndex.Entry<Integer>> of(int count, int points) {
        List<BoundaryIndex.Entry<Integer>> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tiles.add(new BoundaryIndex.Entry<>(i, null, 1, "T" + i, tile(i, columns(count), points)));
        }
        return tiles;
    }

    /** Points all over the ground; most are in a tile. */
    static List<CoordinateXY> points(int tiles, int count) {
        SplittableRandom random = new SplittableRandom(20_140_901);
        double size = columns(tiles) * CELL;
        List<CoordinateXY> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new CoordinateXY(WEST + random.nextDouble() * size, SOUTH + random.nextDouble() * size));
        }
        return points;
    }

    private static int columns(int count) {
        return (int) Math.ceil(Math.sqrt(count));
    }

    private static MultiPolygon tile(int number, int columns, int points) {
        double x = WEST + (number % columns + 0.5) * CELL;
        double y = SOUTH + (number / columns + 0.5) * CELL;
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = CELL * RADIUS * (1 + WAVE * Math.sin(WAVES * angle));
            ring[i] = new CoordinateXY(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return GEOMETRY.createMultiPolygon(new Polygon[] {GEOMETRY.createPolygon(ring)});
    }
}
