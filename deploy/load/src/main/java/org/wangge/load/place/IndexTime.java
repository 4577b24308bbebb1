package org.wangge.load.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.wangge.load.bench.Bench;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Reading;
import org.wangge.load.figure.Result;
import org.wangge.load.figure.Spread;

/** {@link IndexBenchmark} by JMH, each reading in a JVM of its own. */
public final class IndexTime implements Figure {

    private static final double MOST_MICROSECONDS = 3;
    private static final int MOST_TILES = 10_000;
    private static final List<Integer> TILES = List.of(100, 3_000, MOST_TILES);
    private static final List<Integer> VERTICES = List.of(40, 400);

    @Override
    public String name() {
        return "index";
    }

    @Override
    public String title() {
        return "locate in the index: time and bytes allocated (JMH), against JTS without an index";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        List<Result> lines = new ArrayList<>();
        for (int tiles : TILES) {
            for (int vertices : VERTICES) {
                lines.addAll(measure(tiles, vertices, effort));
            }
        }
        return lines;
    }

    private static List<Result> measure(int tiles, int vertices, Effort effort) throws Exception {
        List<Double> allocated = new ArrayList<>();
        Pairs pairs = Pairs.measure(
                effort.pairs(),
                () -> {
                    RunResult ours = run("ours", tiles, vertices, effort);
                    allocated.add(ours.getSecondaryResults().entrySet().stream()
                            .filter(result -> result.getKey().endsWith("gc.alloc.rate.norm"))
                            .mapToDouble(result -> result.getValue().getScore())
                            .findFirst()
                            .orElseThrow());
                    return microseconds(ours);
                },
                () -> microseconds(run("theirs", tiles, vertices, effort)));
        allocated.remove(0); // of the warm-up
        String figure = String.format(Locale.ROOT, "locate among %,d polygons of %d points", tiles, vertices);
        return List.of(
                Result.against(figure, "µs", pairs, tiles == MOST_TILES ? Reach.atMost(MOST_MICROSECONDS) : Reach.NONE),
                Result.alone(
                        figure,
                        "bytes allocated",
                        Spread.of(allocated.stream().mapToDouble(Double::doubleValue)),
                        Reach.NONE));
    }

    private static Reading microseconds(RunResult result) {
        return Reading.of(result.getPrimaryResult().getScore() / 1_000);
    }

    private static RunResult run(String side, int tiles, int vertices, Effort effort) throws RunnerException {
        TimeValue iteration = TimeValue.milliseconds(effort.run().toMillis() / 10);
        Options options = new OptionsBuilder()
                .include(IndexBenchmark.class.getName() + "." + side + "$")
                .param("tiles", Integer.toString(tiles))
                .param("vertices", Integer.toString(vertices))
                .forks(1)
                .jvmArgs("-Xmx3g", "-XX:+UseSerialGC")
                .warmupIterations(3)
                .warmupTime(iteration)
                .measurementIterations(5)
                .measurementTime(iteration)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .output("target/jmh.log")
                .build();
        Collection<RunResult> results = new Runner(options).run();
        return results.iterator().next();
    }
}
