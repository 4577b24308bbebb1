package org.wangge.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
