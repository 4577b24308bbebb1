package org.wangge.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The SQL and the settings that make a small server with databases closed to each other. */
final class PostgresDatabases {
    /** Memory first; durability is off, as tests want it, until a caller sets {@code fsync}. */
    static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "48MB"),
            Map.entry("work_mem", "4MB"),
            Map.entry("maintenance_work_mem", "16MB"),
            Map.entry("wal_buffers", "1MB"),
            Map.entry("min_wal_size", "32MB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("autovacuum_max_workers", "1"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("scram_iterations", "256"),
            Map.entry("TimeZone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private PostgresDatabases() {}

    static void create(Connection connection, String name, String owner, String password) throws SQLException {
        String role = "\"" + owner + "\"";
        String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", owner) ? "ALTER" : "CREATE";
        run(connection, verb + " ROLE " + role + " LOGIN PASSWORD '" + password.replace("'", "''") + "'");
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(connection, "CREATE DATABASE \"" + name + "\" OWNER " + role);
        }
        run(connection, "REVOKE ALL ON DATABASE \"" + name + "\" FROM PUBLIC");
        run(connection, "REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
