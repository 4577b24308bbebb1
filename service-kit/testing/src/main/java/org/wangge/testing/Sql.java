package org.wangge.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.wangge.embedded.PostgresServer;
import org.wangge.embedded.SharedServers;

/** A session of a service's database, beside the service's own. */
public final class Sql implements AutoCloseable {

    private final Connection connection;

    public Sql(String database) throws SQLException {
        this(SharedServers.postgres(), database);
    }

    /** Of a database on a server of one's own. */
    public Sql(PostgresServer server, String database) throws SQLException {
        connection = DriverManager.getConnection(server.jdbcUrl(database), database, database);
    }

    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** All rows of a query, each read by the reader. */
    public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(reader.read(found));
                }
                return rows;
            }
        }
    }

    /** Reads the row a result is at. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
