package org.wangge.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {
    private final PostgresServer postgres;

    PostgresServerTest(@TempDir Path directory) {
        postgres = PostgresServer.builder().directory(directory).build();
    }

    @BeforeAll
    void start() {
        postgres.start();
        postgres.createDatabase("grid", "grid", "secret'grid");
        postgres.createDatabase("issue", "issue", "secret");
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void isVersion18WithTheExtensionsTheServicesUse() throws SQLException {
        assertTrue(ask("SHOW server_version").startsWith("18."));
        for (String extension : new String[] {"ltree", "btree_gist", "pg_trgm", "pgcrypto"}) {
            run("CREATE EXTENSION IF NOT EXISTS " + extension);
        }
    }

    @Test
    void findsChineseTextByTrigrams() throws SQLException {
        run("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        assertTrue(Integer.parseInt(ask("SELECT cardinality(show_trgm('南岗社区垃圾乱堆'))")) > 3);
    }

    @Test
    void keepsItsDataAndPortOverAStop() throws SQLException {
        run("CREATE TABLE kept (what text)");
        run("INSERT INTO kept VALUES ('网格')");
        int port = postgres.port();
        postgres.stop();
        assertThrows(SQLException.class, () -> ask("SELECT 1"));
        postgres.start();
        assertEquals(port, postgres.port());
        assertEquals("网格", ask("SELECT what FROM kept"));
    }

    @Test
    void recoversWhatWasCommittedBeforeItWasStoppedAtOnce() throws SQLException {
        run("CREATE TABLE recovered (what text)");
        run("SET synchronous_commit = on; INSERT INTO recovered VALUES ('网格')");
        try (Connection open = connect("grid", "grid", "secret'grid")) {
            postgres.stopAtOnce();
            assertFalse(open.isValid(1));
        }
        postgres.start();
        assertEquals("网格", ask("SELECT what FROM recovered"));
    }

    @Test
    void letsARoleIntoItsOwnDatabaseOnly() {
        assertThrows(SQLException.class, () -> connect("issue", "grid", "secret'grid"));
        assertThrows(SQLException.class, () -> connect("postgres", "grid", "secret'grid"));
        assertThrows(SQLException.class, () -> connect("grid", "grid", "wrong"));
    }

    @Test
    void makesADatabaseOnceAndTakesANewPassword() throws SQLException {
        postgres.createDatabase("twice", "twice", "old");
        postgres.createDatabase("twice", "twice", "new");
        connect("twice", "twice", "new").close();
    }

    @Test
    void saysWhichPortIsTaken(@TempDir Path other) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            PostgresServer second = PostgresServer.builder()
                    .directory(other)
                    .port(taken.getLocalPort())
                    .build();
            CannotStart refused = assertThrows(CannotStart.class, second::start);
            assertTrue(String.valueOf(refused.getMessage()).contains("Port " + taken.getLocalPort()));
        }
    }

    @Test
    void saysWhyTheServerRefusedToStart(@TempDir Path other) {
        PostgresServer broken = PostgresServer.builder()
                .directory(other)
                .setting("shared_buffers", "many")
                .build();
        CannotStart refused = assertThrows(CannotStart.class, broken::start);
        assertTrue(String.valueOf(refused.getMessage()).contains("shared_buffers"), refused.getMessage());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect("grid", "grid", "secret'grid");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect("grid", "grid", "secret'grid");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }

    private Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role, password);
    }
}
