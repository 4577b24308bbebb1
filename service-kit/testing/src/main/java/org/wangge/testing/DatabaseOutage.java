package org.wangge.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The service's database away: its sessions cut off, new ones refused, until closed. */
public final class DatabaseOutage implements AutoCloseable {

    private final Connection superuser;
    private final String database;

    private DatabaseOutage(Connection superuser, String database) {
        this.superuser = superuser;
        this.database = database;
    }

    public static DatabaseOutage begin() throws SQLException {
        String url = System.getProperty("WANGGE_DB_URL");
        int name = url.lastIndexOf('/') + 1;
        Connection superuser = DriverManager.getConnection(url.substring(0, name) + "postgres", "postgres", "");
        DatabaseOutage outage = new DatabaseOutage(superuser, url.substring(name));
        outage.execute("alter database " + outage.database + " allow_connections false");
        outage.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                + " where backend_type = 'client backend' and datname = '" + outage.database + "'");
        return outage;
    }

    @Override
    public void close() throws SQLException {
        try (superuser) {
            execute("alter database " + database + " allow_connections true");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
