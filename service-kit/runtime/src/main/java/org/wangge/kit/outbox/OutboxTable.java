package org.wangge.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The relay's side of the outbox: one database session, which holds the advisory lock that makes its relay the active
 * one. Nobody else moves the cursor. PostgreSQL ends the session when nothing comes of it for {@value #SILENCE}, as from a process that
 * is frozen, so that the relay of another copy goes on.
 */
final class OutboxTable implements AutoCloseable {

    /** "wangge" and "outbox" in a 64-bit key; every service has a database, and so a lock, of its own. */
    private static final long RELAY_LOCK = 0x77616e67_6f757462L;

    private static final String SILENCE = "15s";

    /** So that a silence only begins where nothing goes on. */
    private static final long NANOS_BETWEEN_SIGNS = TimeUnit.SECONDS.toNanos(5);

    /** A body that is longer than the first parameter comes apart, by {@link #LONG_BODIES}. */
    private static final String COLUMNS = "seq, id, topic, key, schema, at, traceparent, octet_length(body) as length,"
            + " case when octet_length(body) <= ? then convert_to(body, 'UTF8') end as body";

    private static final String MOVE =
            "update outbox_cursor set passed = cast(? as pg_snapshot), ahead = cast(? as pg_snapshot), done = ?";

    /** What has become visible since the cursor settled, and the snapshot in which it is; that one also where nothing has. */
    private static final String NEW = "select cast(now.seen as text) as seen, waiting.*"
            + " from (values (pg_current_snapshot())) as now (seen) left join (select "
            + COLUMNS + " from outbox where xid >= pg_snapshot_xmin(cast(? as pg_snapshot))"
            + " and not pg_visible_in_snapshot(xid, cast(? as pg_snapshot)) limit ?) waiting on true";

    /** The same in pieces, where it is too much for one; as subqueries, the snapshots are read once and not for each row. */
    private static final String NEXT = "select " + COLUMNS + " from outbox where seq > ?"
            + " and not pg_visible_in_snapshot(xid, (select cast(? as pg_snapshot)))"
            + " and pg_visible_in_snapshot(xid, (select cast(? as pg_snapshot))) order by seq limit ?";

    private static final String LONG_BODIES =
            "select seq, convert_to(body, 'UTF8') as body from outbox where seq = any(?)";

    /** Moves the cursor and looks from where it stands then. */
    private static final String MOVE_TO_NEW = "with moved as (" + MOVE + ") " + NEW;

    private final Connection connection;
    private @Nullable OutboxCursor notKeptYet;
    private long lastSign = System.nanoTime();

    private OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * The session's settings: little is waiting in a table that was just emptied or filled, which statistics cannot
     * know, nor is it worth planning a look for the snapshot it begins with; a cursor that a crash sets back a moment only has events told
     * again; and the silence that ends it.
     */
    static OutboxTable in(Connection connection) throws SQLException {
        OutboxTable outbox = new OutboxTable(connection);
        outbox.execute(
                "set enable_seqscan = off; set plan_cache_mode = force_generic_plan; set synchronous_commit = off;"
                        + " set idle_session_timeout = '" + SILENCE + "'");
        return outbox;
    }

    @Override
    public void close() throws SQLException {
        execute("reset enable_seqscan; reset plan_cache_mode; reset synchronous_commit; reset idle_session_timeout");
    }

    boolean takeRelayLock() throws SQLException {
        return lock("select pg_try_advisory_lock(?)");
    }

    void releaseRelayLock() throws SQLException {
        lock("select pg_advisory_unlock(?)");
    }

    /**
     * Says now and then that this relay is still there, while it waits for Kafka.
     *
     * @throws SQLException where the session has ended, and the lock is another's
     */
    void keepRelayLock() throws SQLException {
        if (System.nanoTime() - lastSign > NANOS_BETWEEN_SIGNS) {
            execute("select 1");
            lastSign = System.nanoTime();
        }
    }

    /** Where the relay before this one stopped. */
    OutboxCursor cursor() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery(
                        "select cast(passed as text), cast(ahead as text), done from outbox_cursor")) {
            found.next();
            return new OutboxCursor(found.getString(1), found.getString(2), found.getLong(3));
        }
    }

    OutboxBatch next(OutboxCursor cursor, BatchLimit limit) throws SQLException {
        if (!cursor.isSettled()) {
            return piece(cursor, cursor, limit);
        }
        boolean moves = notKeptYet != null;
        String seen = cursor.passed();
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(moves ? MOVE_TO_NEW : NEW)) {
            int before = moves ? setAll(select, cursor) : 0;
            select.setInt(before + 1, limit.longestAtOnce());
            select.setString(before + 2, cursor.passed());
            select.setString(before + 3, cursor.passed());
            select.setInt(before + 4, limit.rows());
            try (ResultSet found = select.executeQuery()) {
                notKeptYet = null;
                while (found.next()) {
                    seen = found.getString("seen");
                    if (found.getObject("id") != null) {
                        rows.add(row(found));
                    }
                }
            }
        }
        if (limit.isReachedBy(rows)) {
            return piece(cursor, new OutboxCursor(cursor.passed(), seen, 0), limit);
        }
        rows.sort(Comparator.comparingLong(OutboxRow::seq));
        return new OutboxBatch(withLongBodies(rows), cursor, seen, true);
    }

    private OutboxBatch piece(OutboxCursor from, OutboxCursor at, BatchLimit limit) throws SQLException {
        List<OutboxRow> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setInt(1, limit.longestAtOnce());
            select.setLong(2, at.done());
            select.setString(3, at.passed());
            select.setString(4, at.ahead());
            select.setInt(5, limit.rows());
            try (ResultSet next = select.executeQuery()) {
                while (next.next()) {
                    found.add(row(next));
                }
            }
        }
        List<OutboxRow> rows = limit.firstOf(found);
        return new OutboxBatch(withLongBodies(rows), from, at.ahead(), !limit.isReachedBy(rows));
    }

    private List<OutboxRow> withLongBodies(List<OutboxRow> rows) throws SQLException {
        Long[] lacking =
                rows.stream().filter(OutboxRow::lacksBody).map(OutboxRow::seq).toArray(Long[]::new);
        if (lacking.length == 0) {
            return rows;
        }
        Map<Long, byte[]> bodies = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LONG_BODIES)) {
            select.setArray(1, connection.createArrayOf("bigint", lacking));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    bodies.put(found.getLong("seq"), found.getBytes("body"));
                }
            }
        }
        List<OutboxRow> whole = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            whole.add(row.lacksBody() ? row.with(bodyOf(row, bodies)) : row);
        }
        return whole;
    }

    private static byte[] bodyOf(OutboxRow row, Map<Long, byte[]> bodies) throws SQLException {
        byte[] body = bodies.get(row.seq());
        if (body == null) {
            throw new SQLException("Event " + row.id() + " left the outbox while it was read");
        }
        return body;
    }

    /** Moves the cursor: in a backlog at once, otherwise together with the next look or by {@link #keepCursor}. */
    void moveTo(OutboxCursor cursor) throws SQLException {
        notKeptYet = cursor;
        if (!cursor.isSettled()) {
            keepCursor();
        }
    }

    /** Keeps the cursor where it was moved to. */
    void keepCursor() throws SQLException {
        OutboxCursor moved = notKeptYet;
        if (moved == null) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            setAll(update, moved);
            update.executeUpdate();
        }
        notKeptYet = null;
    }

    /** Returns how many parameters it has set. */
    private static int setAll(PreparedStatement move, OutboxCursor cursor) throws SQLException {
        move.setString(1, cursor.passed());
        move.setString(2, cursor.ahead());
        move.setLong(3, cursor.done());
        return 3;
    }

    private static OutboxRow row(ResultSet found) throws SQLException {
        return new OutboxRow(
                found.getLong("seq"),
                found.getObject("id", UUID.class),
                found.getString("topic"),
                found.getObject("key", UUID.class),
                found.getInt("schema"),
                found.getObject("at", OffsetDateTime.class).toInstant(),
                found.getString("traceparent"),
                found.getInt("length"),
                found.getBytes("body"));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean lock(String function) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(function)) {
            call.setLong(1, RELAY_LOCK);
            try (ResultSet answer = call.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
