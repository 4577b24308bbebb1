package org.wangge.load.place;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.MultiPolygon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wangge.kit.place.BoundaryIndex;

/** One question which tile a point is in: to the index of the services, and to JTS, polygon by polygon. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked // JMH fills the fields
public class IndexBenchmark {

    private static final int POINTS = 4_096;

    @Param({"100", "3000", "10000"})
    int tiles;

    @Param({"40", "400"})
    int vertices;

    private List<CoordinateXY> points;
    private BoundaryIndex<Integer> index;
    private List<MultiPolygon> polygons;
    private int next;

    @Setup
    public void draw() {
        List<BoundaryIndex.Entry<Integer>> drawn = Tiles.of(tiles, vertices);
        points = Tiles.points(tiles, POINTS);
        index = BoundaryIndex.of(drawn);
        polygons = drawn.stream().map(BoundaryIndex.Entry::boundary).toList();
        check();
    }

    /** Both must find the same, or there is nothing to compare. */
    private void check() {
        for (CoordinateXY point : points.subList(0, 64)) {
            List<Integer> indexed = index.locate(point.x, point.y);
            int searched = search(point);
            if (searched != (indexed.isEmpty() ? -1 : indexed.get(0))) {
                throw new IllegalStateException("At " + point + ": " + indexed + " and " + searched);
            }
        }
    }

    @Benchmark
    public List<Integer> ours() {
        CoordinateXY point = point();
        return index.locate(point.x, point.y);
    }

    @Benchmark
    public int theirs() {
        return search(point());
    }

    private CoordinateXY point() {
        next = next + 1 & POINTS - 1;
        return points.get(next);
    }

    private int search(CoordinateXY at) {
        var point = Tiles.GEOMETRY.createPoint(at);
        for (int i = 0; i < polygons.size(); i++) {
            if (polygons.get(i).covers(point)) {
                return i;
            }
        }
        return -1;
    }
}
