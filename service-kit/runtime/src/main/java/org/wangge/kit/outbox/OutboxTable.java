package org.wangge.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The relay's side of the outbox: one connection, which holds the advisory lock that makes its relay the active one. */
final class OutboxTable {

    /** "wangge" and "outbox" in a 64-bit key; every service has a database, and so a lock, of its own. */
    private static final long RELAY_LOCK = 0x77616e67_6f757462L;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    boolean takeRelayLock() throws SQLException {
        return lock("select pg_try_advisory_lock(?)");
    }

    void releaseRelayLock() throws SQLException {
        lock("select pg_advisory_unlock(?)");
    }

    List<OutboxRow> oldest(int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select seq, id, topic, key, schema, at, traceparent, body from outbox" + " order by seq limit ?")) {
            select.setInt(1, most);
            try (ResultSet found = select.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(new OutboxRow(
                            found.getLong("seq"),
                            found.getObject("id", UUID.class),
                            found.getString("topic"),
                            found.getObject("key", UUID.class),
                            found.getInt("schema"),
                            found.getObject("at", OffsetDateTime.class).toInstant(),
                            found.getString("traceparent"),
                            found.getString("body")));
                }
                return rows;
            }
        }
    }

    void forget(List<OutboxRow> published) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", published.stream().map(OutboxRow::seq).toArray()));
            delete.executeUpdate();
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
