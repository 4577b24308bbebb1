package org.wangge.load.overload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.bench.WarmUp;
import org.wangge.load.drive.ClosedLoop;
import org.wangge.load.drive.GeneratorShare;
import org.wangge.load.drive.OpenLoop;
import org.wangge.load.drive.Tally;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Reading;
import org.wangge.load.figure.Result;
import org.wangge.load.office.Deed;
import org.wangge.load.office.IssueBench;

/**
 * Reports at ten times the rate that can be served, at a fixed rate that does not give way. What is let in is held against what
 * is served when callers wait their turn; how long it takes, against half that load. Whatever is sent away must be told when
 * to come back; anything else is a fault.
 */
public final class Spike implements Figure {

    private static final int CALLERS = 32;
    private static final int CONNECTIONS = 600;
    private static final int TIMES = 10;

    /** Nobody calls for so long after a spike, as if callers heeded {@code Retry-After}; the service is calm again by then. */
    private static final int CALM_SECONDS = 2;

    private static final int CREATED = Deed.REPORT.expected();

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String title() {
        return "reports at ten times what can be served: goodput against saturation, p99 of what was let in against half load";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        Database database = bench.database("load_overload");
        try (IssueBench issues = IssueBench.open(bench, database, Map.of())) {
            return measure(issues, effort);
        } finally {
            database.drop();
        }
    }

    private static List<Result> measure(IssueBench issues, Effort effort) throws Exception {
        String service = issues.service().url();
        ClosedLoop patient = new ClosedLoop(service, CALLERS);
        OpenLoop rushing = new OpenLoop(service, CONNECTIONS);
        String warm = new WarmUp(effort, issues.service()).by(time -> patient.run(time, issues.reports()));
        double saturation = patient.run(effort.run(), issues.reports()).perSecond(CREATED);
        GeneratorShare share = GeneratorShare.begin();
        List<Tally> spikes = new ArrayList<>();
        List<Tally> halves = new ArrayList<>();
        Callable<Tally> spiking = () -> {
            Tally spike = rushing.run(TIMES * saturation, effort.run(), issues.reports());
            spikes.add(spike);
            TimeUnit.SECONDS.sleep(CALM_SECONDS);
            return spike;
        };
        Pairs goodput = Pairs.measure(
                effort.pairs(),
                () -> {
                    Tally spike = spiking.call();
                    return new Reading(spike.perSecond(CREATED), faults(spike));
                },
                () -> {
                    Tally full = patient.run(effort.run(), issues.reports());
                    return new Reading(full.perSecond(CREATED), full.otherThan(CREATED));
                });
        String said = share.said();
        Pairs waiting = Pairs.measure(
                effort.pairs(),
                () -> {
                    Tally spike = spiking.call();
                    return new Reading(spike.millis(99, CREATED), faults(spike));
                },
                () -> {
                    Tally half = rushing.run(saturation / 2, effort.run(), issues.reports());
                    halves.add(half);
                    return new Reading(half.millis(99, CREATED), half.otherThan(CREATED));
                });
        String seen = "answers by status (0: none) in the last spike " + spikes.get(spikes.size() - 1)
                + ", at half load " + halves.get(halves.size() - 1);
        return List.of(
                Result.ratio(
                        "goodput at " + TIMES + " × what it can take",
                        "reports/s",
                        goodput,
                        Reach.atLeast(0.9),
                        Math.round(TIMES * saturation) + " reports/s sent on at most " + CONNECTIONS + " connections",
                        warm,
                        said),
                Result.ratio("p99 of what was let in, against half load", "ms", waiting, Reach.atMost(3), seen));
    }

    private static long faults(Tally spike) {
        return spike.otherThan(CREATED, 429, 503) + spike.refusedUnclearly();
    }
}
