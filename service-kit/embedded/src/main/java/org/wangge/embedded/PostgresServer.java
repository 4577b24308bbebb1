package org.wangge.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 18 as a child process, tuned to a few megabytes. It keeps its port, and with a given directory
 * its data, over stop and start. Roles other than {@code postgres} need their password.
 */
public final class PostgresServer implements AutoCloseable {
    private static final int ROOM_MEBIBYTES = 200;

    private final DataDirectory data;
    private final int port;
    private final @Nullable Path programs;
    private final Map<String, String> settings;
    private @Nullable EmbeddedPostgres running;

    private PostgresServer(Builder builder) {
        this.data = builder.directory == null
                ? DataDirectory.temporary("wangge-postgres")
                : DataDirectory.kept(builder.directory);
        this.port = builder.port == 0 ? Ports.free() : builder.port;
        this.programs = builder.programs;
        this.settings = Map.copyOf(builder.settings);
        if (builder.stopWithJvm) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "postgres-close"));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A started server with temporary data on a free port; both go when the JVM ends. */
    public static PostgresServer temporary() {
        return builder().build().start();
    }

    public synchronized PostgresServer start() {
        if (running != null) {
            return this;
        }
        DataDirectory.requireRoom(data.path(), ROOM_MEBIBYTES);
        OrphanedPostgres.stopIn(cluster());
        Ports.requireFree(port, "PostgreSQL");
        EmbeddedPostgres.Builder postgres = EmbeddedPostgres.builder()
                .setDataDirectory(cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PostgresStart.WITHIN)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", PostgresCluster.characters())
                .setDataDirectoryCustomizer(PostgresCluster::requirePasswords)
                .setOutputRedirector(Redirect.appendTo(log().toFile()))
                .setErrorRedirector(Redirect.appendTo(log().toFile()));
        if (programs != null) {
            postgres.setOverrideWorkingDirectory(programs.toFile());
        }
        settings.forEach(postgres::setServerConfig);
        running = PostgresStart.of(postgres, log(), cluster());
        return this;
    }

    public synchronized void stop() {
        EmbeddedPostgres postgres = running;
        if (postgres == null) {
            return;
        }
        running = null;
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
        OrphanedPostgres.stopIn(cluster());
    }

    /**
     * Ends the server as {@code pg_ctl stop -m immediate} does: sessions are cut, nothing is written, and the next start
     * recovers from the log.
     */
    public synchronized void stopAtOnce() {
        if (running != null) {
            OrphanedPostgres.quitIn(cluster());
            stop();
        }
    }

    @Override
    public void close() {
        stop();
        if (data.temporary()) {
            DataDirectory.delete(data.path());
        }
    }

    /** Makes a database that only its owner (and the superuser) may enter; what exists already stays. */
    public void createDatabase(String name, String owner, String password) {
        try (Connection connection = superuser()) {
            PostgresDatabases.create(connection, name, owner, password);
        } catch (SQLException e) {
            throw new CannotStart("The database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Where the server's own log goes. */
    public Path log() {
        return data.path().resolve("postgres.log");
    }

    /** Whether its process runs: it may have ended by itself. */
    public boolean isAlive() {
        return OrphanedPostgres.pidIn(cluster()).flatMap(ProcessHandle::of).isPresent();
    }

    /** The server's process, while it runs: for whoever must end it when nobody else can. */
    public long pid() {
        return OrphanedPostgres.pidIn(cluster())
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    private Path cluster() {
        return data.path().resolve("cluster");
    }

    private Connection superuser() throws SQLException {
        EmbeddedPostgres postgres = running;
        if (postgres == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        return postgres.getPostgresDatabase().getConnection();
    }

    /** What may be chosen about a server; everything has a default. */
    public static final class Builder {
        private @Nullable Path directory;
        private int port;
        private @Nullable Path programs;
        private boolean stopWithJvm = true;
        private final Map<String, String> settings = new LinkedHashMap<>(PostgresDatabases.SMALL);

        private Builder() {}

        public Builder directory(Path kept) {
            this.directory = kept;
            return this;
        }

        public Builder port(int fixed) {
            this.port = fixed;
            return this;
        }

        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Where the binaries are unpacked, instead of the system's temporary directory, which may be cleaned. */
        public Builder programs(Path unpacked) {
            this.programs = unpacked;
            return this;
        }

        /** False leaves the stopping to the caller's own shutdown sequence. */
        public Builder stopWithJvm(boolean stop) {
            this.stopWithJvm = stop;
            return this;
        }

        public PostgresServer build() {
            return new PostgresServer(this);
        }
    }
}
