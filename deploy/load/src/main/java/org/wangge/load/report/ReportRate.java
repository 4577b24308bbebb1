package org.wangge.load.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Capture;
import org.wangge.load.bench.Database;
import org.wangge.load.bench.Pgbench;
import org.wangge.load.bench.PgbenchScript;
import org.wangge.load.bench.Statement;
import org.wangge.load.bench.WarmUp;
import org.wangge.load.drive.ClosedLoop;
import org.wangge.load.drive.GeneratorShare;
import org.wangge.load.drive.Reply;
import org.wangge.load.drive.Tally;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Reading;
import org.wangge.load.figure.Result;
import org.wangge.load.office.Deed;
import org.wangge.load.office.IssueBench;
import org.wangge.load.office.Office;
import org.wangge.load.office.Quiet;

/**
 * Reports a second through the service, its relay at work beside them, against pgbench sending the statements of a report
 * to the same PostgreSQL, in a database that is a copy. As many callers as the service has connections.
 */
public final class ReportRate implements Figure {

    private static final int CALLERS = 16;

    /** Where pgbench's script is left to be looked at. */
    private static final Path SCRIPT = Path.of("target", "reports.pgbench.sql");

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String title() {
        return "POST /v1/issues a second, against pgbench running the same statements";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        Pgbench.require();
        Database ours = bench.database("load_report");
        PgbenchScript script;
        try (IssueBench quiet = IssueBench.open(bench, ours, Quiet.SETTINGS)) {
            Capture capture = new Capture(bench, ours);
            // From one place, so that only what is new in every report differs.
            Callable<Reply> report = () ->
                    quiet.send(Deed.report(Office.leaves().get(0).point(), quiet.hands()), Deed.REPORT.expected());
            List<Statement> once = capture.during(report);
            script = PgbenchScript.of(once, capture.during(report), ours::parameterTypes);
        }
        Files.writeString(SCRIPT, script.text());
        Database theirs = ours.copiedTo("load_report_pgbench");
        try (IssueBench issues = IssueBench.open(bench, ours, Map.of())) {
            return List.of(compare(effort, issues, theirs, script));
        } finally {
            ours.drop();
            theirs.drop();
        }
    }

    private static Result compare(Effort effort, IssueBench issues, Database theirs, PgbenchScript script)
            throws Exception {
        ClosedLoop loop = new ClosedLoop(issues.service().url(), CALLERS);
        String warm = new WarmUp(effort, issues.service()).by(time -> loop.run(time, issues.reports()));
        Pgbench pgbench = new Pgbench(theirs, CALLERS);
        AtomicInteger run = new AtomicInteger();
        GeneratorShare share = GeneratorShare.begin();
        Pairs pairs = Pairs.measure(
                effort.pairs(),
                () -> {
                    issues.database().settle();
                    long before = issues(issues.database());
                    Tally tally = loop.run(effort.run(), issues.reports());
                    long stored = issues(issues.database()) - before;
                    int created = Deed.REPORT.expected();
                    return new Reading(
                            tally.perSecond(created), tally.otherThan(created) + Math.abs(stored - tally.of(created)));
                },
                () -> {
                    theirs.settle();
                    long before = issues(theirs);
                    Reading reading = pgbench.run(script.text(), script.variables(run.incrementAndGet()), effort.run());
                    long stored = issues(theirs) - before;
                    // Its rate leaves out the time it takes to connect, so the count may differ a little.
                    boolean wrote =
                            stored > 0.8 * reading.value() * effort.run().toSeconds();
                    return wrote ? reading : new Reading(reading.value(), reading.errors() + 1);
                });
        return Result.ratio(
                "reports",
                "reports/s",
                pairs,
                Reach.atLeast(0.5),
                CALLERS + " callers and connections",
                warm,
                share.said());
    }

    private static long issues(Database database) throws Exception {
        return database.number("select count(*) from issue");
    }
}
