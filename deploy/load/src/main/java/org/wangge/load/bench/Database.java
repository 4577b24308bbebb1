package org.wangge.load.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.wangge.embedded.PostgresServer;

/** A database of the bench's PostgreSQL, seen as its superuser. */
public final class Database {

    private final PostgresServer server;
    private final String name;
    private final String owner;

    /** @param owner a role, which is its own password */
    Database(PostgresServer server, String name, String owner) {
        this.server = server;
        this.name = name;
        this.owner = owner;
    }

    public String name() {
        return name;
    }

    public String owner() {
        return owner;
    }

    public int port() {
        return server.port();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(name), "postgres", "");
    }

    /** As what owns it does, many rows of a batch in one message. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(name) + "?reWriteBatchedInserts=true", owner, owner);
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String sql) throws SQLException {
        return (long) real(sql);
    }

    public double real(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getDouble(1);
        }
    }

    public String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /** The types of a statement's parameters, as PostgreSQL infers them from where they stand. */
    public List<String> parameterTypes(String statement) {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("prepare asked as " + statement);
            try (ResultSet found = sql.executeQuery(
                    "select unnest(parameter_types)::text from pg_prepared_statements where name = 'asked'")) {
                List<String> types = new ArrayList<>();
                while (found.next()) {
                    types.add(found.getString(1));
                }
                return types;
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("Not to be prepared: " + statement, refused);
        }
    }

    /** Another database with the same tables and rows. Nobody may be connected to this one meanwhile. */
    public Database copiedTo(String copy) throws SQLException {
        Database postgres = new Database(server, "postgres", "postgres");
        postgres.run("drop database if exists " + copy);
        postgres.run("create database " + copy + " template " + name + " owner " + owner + " strategy file_copy");
        return new Database(server, copy, owner);
    }

    public void drop() throws SQLException {
        new Database(server, "postgres", "postgres").run("drop database if exists " + name + " with (force)");
    }

    /** Writes all pages, so that a run does not pay for the one before it. */
    public void settle() throws SQLException {
        run("checkpoint");
    }
}
