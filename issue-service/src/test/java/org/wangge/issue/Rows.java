package org.wangge.issue;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks into the service's tables, and brings rows into a state that takes days to reach. */
public final class Rows {

    private Rows() {}

    public static long number(String sql, @Nullable Object... parameters) {
        try (Connection connection = source().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, parameters);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static Optional<String> text(String sql, @Nullable Object... parameters) {
        try (Connection connection = source().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, parameters);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static int change(String sql, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = source().getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            set(change, parameters);
            return change.executeUpdate();
        }
    }

    public static long entries(UUID issue) {
        return number("select count(*) from ledger_entry where issue = ?", issue);
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static DataSource source() {
        return Arc.container().select(DataSource.class).get();
    }
}
