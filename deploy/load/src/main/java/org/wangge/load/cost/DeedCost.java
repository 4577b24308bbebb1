package org.wangge.load.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.drive.Reply;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Result;
import org.wangge.load.figure.Spread;
import org.wangge.load.office.Deed;
import org.wangge.load.office.IssueBench;
import org.wangge.load.office.Quiet;
import org.wangge.testing.wire.DatabaseProxy;

/**
 * What each deed costs PostgreSQL, counted: one deed at a time, with nothing else going on. The relay and all that looks
 * around in the background is off; it is another figure's.
 */
public final class DeedCost implements Figure {

    private static final int DEEDS = 200;
    private static final int WARM_UP = 30;
    private static final int MOST_ROUND_TRIPS = 3;

    private static final String STATEMENTS = "select coalesce(sum(calls) filter (where query !~* '^(begin|commit)'), 0)"
            + " from pg_stat_statements s join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid"
            + " where d.datname = current_database() and r.rolname = current_database()";

    private static final String WAL = "select pg_current_wal_insert_lsn() - '0/0'";

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public String title() {
        return "SQL statements, round trips and WAL bytes of each deed";
    }

    private record Cost(double statements, double roundTrips, double wal) {}

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        Database database = bench.database("load_cost");
        try (DatabaseProxy proxy = DatabaseProxy.before(database.port());
                IssueBench issues = IssueBench.open(
                        database, bench.service("issue-service", database, proxy.port(), Quiet.SETTINGS))) {
            Map<Deed, List<Cost>> costs = new EnumMap<>(Deed.class);
            for (int i = -WARM_UP; i < Math.max(20, effort.of(DEEDS)); i++) {
                String issue = "";
                for (Deed deed : Deed.values()) {
                    Reply[] reply = new Reply[1];
                    String to = issue;
                    Cost cost = cost(
                            database,
                            proxy,
                            () -> reply[0] = issues.send(
                                    deed == Deed.REPORT ? issues.reports().get() : deed.to(to, issues.hands()),
                                    deed.expected()));
                    issue = IssueBench.idIn(reply[0]);
                    if (i >= 0) {
                        costs.computeIfAbsent(deed, none -> new ArrayList<>()).add(cost);
                    }
                }
            }
            return lines(costs);
        } finally {
            database.drop();
        }
    }

    /** A deed. */
    private interface Work {
        void run() throws Exception;
    }

    private static Cost cost(Database database, DatabaseProxy proxy, Work deed) throws Exception {
        long statements = database.number(STATEMENTS);
        double wal = database.real(WAL);
        long roundTrips = proxy.roundTrips();
        deed.run();
        return new Cost(
                database.number(STATEMENTS) - statements, proxy.roundTrips() - roundTrips, database.real(WAL) - wal);
    }

    private static List<Result> lines(Map<Deed, List<Cost>> costs) {
        List<Result> lines = new ArrayList<>();
        costs.forEach((deed, each) -> {
            String figure = deed.name().toLowerCase(Locale.ROOT);
            lines.add(Result.alone(
                    figure,
                    "round trips",
                    Spread.of(each.stream().mapToDouble(Cost::roundTrips)),
                    isToBeCheap(deed) ? Reach.atMost(MOST_ROUND_TRIPS) : Reach.NONE));
            lines.add(Result.alone(
                    figure, "statements", Spread.of(each.stream().mapToDouble(Cost::statements)), Reach.NONE));
            lines.add(
                    Result.alone(figure, "bytes of WAL", Spread.of(each.stream().mapToDouble(Cost::wal)), Reach.NONE));
        });
        return lines;
    }

    private static boolean isToBeCheap(Deed deed) {
        return deed == Deed.REPORT || deed == Deed.CLAIM || deed == Deed.ASSIGN || deed == Deed.RESOLVE;
    }
}
