package org.wangge.load.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.bench.Pgbench;
import org.wangge.load.drive.Call;
import org.wangge.load.drive.ClosedLoop;
import org.wangge.load.drive.GeneratorShare;
import org.wangge.load.drive.Rate;
import org.wangge.load.drive.Reply;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Result;
import org.wangge.load.office.EmptyAnswer;
import org.wangge.load.office.IssueBench;
import org.wangge.load.office.Office;

/** One issue, asked for again and again: in full against pgbench reading its row, and as 304 against an empty answer. */
public final class IssueRead implements Figure {

    private static final int CALLERS = 16;

    /** As many as have places to read at once. */
    private static final int MANY = 64;

    private static final String ROW = "select * from issue where id = :id;\n";

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String title() {
        return "GET /v1/issues/{id} a second, against pgbench reading the row; 304, against an empty answer";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        Pgbench.require();
        Database database = bench.database("load_read");
        try (IssueBench issues = IssueBench.open(bench, database, Map.of())) {
            return measure(issues, effort);
        } finally {
            database.drop();
        }
    }

    private static List<Result> measure(IssueBench issues, Effort effort) throws Exception {
        Reply reported = issues.reported();
        String id = IssueBench.idIn(reported);
        String token = issues.hands().token(Office.LEAD);
        Call whole = Call.get("/v1/issues/" + id, token);
        String etag = issues.send(whole, 200).header("etag").orElseThrow();
        Call unchanged = Call.get("/v1/issues/" + id, token, Map.of("If-None-Match", etag));
        Call empty = EmptyAnswer.of(issues.service(), token);
        for (Call call : List.of(whole, unchanged, empty)) {
            new ClosedLoop(issues.service().url(), CALLERS).run(effort.warmUp().dividedBy(2), () -> call);
        }
        List<Result> results = new ArrayList<>();
        for (int callers : List.of(CALLERS, MANY)) {
            results.add(byId(callers, issues, whole, id, effort));
            results.add(unchanged(callers, issues, unchanged, empty, effort));
        }
        return results;
    }

    private static Result byId(int callers, IssueBench issues, Call whole, String id, Effort effort) throws Exception {
        Rate rate = new Rate(new ClosedLoop(issues.service().url(), callers), effort.run());
        Pgbench pgbench = new Pgbench(issues.database(), callers);
        Pairs pairs = Pairs.measure(
                effort.pairs(),
                () -> rate.of(() -> whole, 200),
                () -> pgbench.run(ROW, Map.of("id", id), effort.run()));
        return Result.ratio("one issue by id, " + callers + " callers", "answers/s", pairs, Reach.atLeast(0.4));
    }

    private static Result unchanged(int callers, IssueBench issues, Call unchanged, Call empty, Effort effort)
            throws Exception {
        Rate rate = new Rate(new ClosedLoop(issues.service().url(), callers), effort.run());
        GeneratorShare share = GeneratorShare.begin();
        Pairs pairs = Pairs.measure(
                effort.pairs(), () -> rate.of(() -> unchanged, 304), () -> rate.of(() -> empty, EmptyAnswer.STATUS));
        return Result.ratio(
                "304 with ETag, " + callers + " callers",
                "answers/s",
                pairs,
                Reach.atLeast(0.8),
                EmptyAnswer.WHY,
                share.said());
    }
}
