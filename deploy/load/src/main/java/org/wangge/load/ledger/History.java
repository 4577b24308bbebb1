package org.wangge.load.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangge.load.bench.Database;
import org.wangge.load.office.Office;

/**
 * Years of issues and their ledger, written by SQL into an office: spread over its leaves and three years, one in ten just
 * reported, most closed, each with its lines of the ledger. Indexes are left out meanwhile and made again.
 */
final class History {

    /** Of a hundred issues: up to which one they are in which state, and how many lines the ledger has of them. */
    private static final String STATES =
            "(values (0, 9, 'REPORTED', 1), (10, 12, 'CLAIMED', 2), (13, 15, 'ASSIGNED', 3),"
                    + " (16, 17, 'IN_PROGRESS', 4), (18, 19, 'RESOLVED', 5), (20, 95, 'CLOSED', 6), (96, 99, 'VOIDED', 2))"
                    + " as s (low, high, state, lines)";

    private static final String ISSUES = """
            insert into issue (id, office, number, version, state, description, grid, longitude, latitude, address,
                reporter, reported_at, deadline, claimant_account, claimant_person, claimant_name,
                assignee_account, assignee_person, assignee_name, ended_at)
            select uuidv7(-age), '%1$s', to_char(now() - age, 'YYYY') || '-' || lpad(i::text, 8, '0'), s.lines, s.state,
                'Wires hang loose over gate ' || i %% 977 || ' of yard ' || i %% 89, g.id, 113.7, 34.7,
                'Lane ' || i %% 499 || ', gate ' || i %% 7, 'resident-' || i %% 20000, now() - age,
                case when s.lines > 2 then now() - age + interval '3 days' end,
                case when s.lines > 1 then '%3$s' end, case when s.lines > 1 then '%4$s'::uuid end,
                case when s.lines > 1 then 'Lead' end,
                case when s.lines > 2 then '%5$s' end, case when s.lines > 2 then '%6$s'::uuid end,
                case when s.lines > 2 then 'Worker' end,
                case when s.state in ('CLOSED', 'VOIDED') then now() - age + interval '2 days' end
            from (select i, interval '3 years' * (1 - i::double precision / %7$d) + interval '1 hour' as age,
                    1 + (hashint8(i) & 65535) %% %8$d as leaf, (hashint8(i + 7) & 65535) %% 100 as percent
                from generate_series(%9$d, %10$d) i) n
            join unnest('{%2$s}'::uuid[]) with ordinality g (id, leaf) using (leaf)
            join %11$s on n.percent between s.low and s.high""";

    private static final String LINES = """
            insert into ledger_entry (issue, version, office, deed, at, by_account, from_state, to_state, to_grid)
            select i.id, v.version, i.office, v.deed, i.reported_at + v.version * interval '1 hour', '%1$s',
                v.from_state, v.to_state, i.grid
            from issue i join (values (1, 'REPORT', null, 'REPORTED'), (2, 'CLAIM', 'REPORTED', 'CLAIMED'),
                (3, 'ASSIGN', 'CLAIMED', 'ASSIGNED'), (4, 'START', 'ASSIGNED', 'IN_PROGRESS'),
                (5, 'RESOLVE', 'IN_PROGRESS', 'RESOLVED'), (6, 'VERIFY', 'RESOLVED', 'CLOSED'))
                as v (version, deed, from_state, to_state) on v.version <= i.version
            where not exists (select from ledger_entry e where e.issue = i.id and e.version = v.version)""";

    private static final int AT_ONCE = 1_000_000;

    private final Database database;

    History(Database database) {
        this.database = database;
    }

    void write(int issues) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            Map<String, String> indexes = indexes(sql);
            for (String index : indexes.keySet()) {
                sql.execute("drop index " + index);
            }
            sql.execute("set synchronous_commit = off");
            sql.execute("set work_mem = '256MB'");
            for (int from = 1; from <= issues; from += AT_ONCE) {
                sql.execute(issues(from, Math.min(issues, from + AT_ONCE - 1), issues));
            }
            sql.execute(LINES.formatted(Office.LEAD));
            for (String definition : indexes.values()) {
                sql.execute(definition);
            }
            sql.execute("vacuum (analyze) issue, ledger_entry");
            sql.execute("checkpoint");
        }
    }

    private static String issues(int from, int to, int all) {
        List<Office.Area> leaves = Office.leaves();
        return ISSUES.formatted(
                Office.id(),
                leaves.stream().map(leaf -> leaf.id().toString()).collect(Collectors.joining(",")),
                Office.LEAD,
                Office.person(Office.LEAD),
                Office.WORKER,
                Office.person(Office.WORKER),
                all,
                leaves.size(),
                from,
                to,
                STATES);
    }

    private static Map<String, String> indexes(Statement sql) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (ResultSet found =
                sql.executeQuery("select i.indexname, i.indexdef from pg_indexes i where i.tablename = 'issue'"
                        + " and not exists (select from pg_constraint c where c.conname = i.indexname)")) {
            while (found.next()) {
                indexes.put(found.getString(1), found.getString(2));
            }
        }
        return indexes;
    }

    /** Ids of issues that nobody has claimed, so many at most. */
    List<String> unclaimed(int most) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(
                        "select id from issue where state = 'REPORTED' order by hashtext(id::text) limit " + most)) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    /** Gibibytes of the whole database. */
    double size() throws SQLException {
        return database.real("select pg_database_size(current_database()) / 1024.0 ^ 3");
    }
}
