package org.wangge.load.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Listens to what PostgreSQL is told while something is done. Nothing else may be going on. */
public final class Capture {

    private static final String END = "select 'end of capture'";

    private final Path log;
    private final Database database;

    public Capture(Bench bench, Database database) {
        this.log = bench.postgresLog();
        this.database = database;
    }

    /** All statements of the database's owner meanwhile. */
    public List<Statement> during(Callable<?> work) throws Exception {
        database.run("alter system set log_statement = 'all'");
        database.run("select pg_reload_conf()");
        try {
            Awaitility.await("PostgreSQL logs statements").until(() -> {
                long before = log.toFile().length();
                database.run(END);
                return read(before).contains(END);
            });
            long begin = log.toFile().length();
            work.call();
            database.run(END);
            Awaitility.await("the log is written").until(() -> read(begin).contains(END));
            return Statement.in(LogLine.of(read(begin))).stream()
                    .filter(statement -> !isOurs(statement))
                    .toList();
        } finally {
            database.run("alter system reset log_statement");
            database.run("select pg_reload_conf()");
        }
    }

    private static boolean isOurs(Statement statement) {
        return statement.sql().contains(END)
                || statement.sql().startsWith("SET ")
                || statement.sql().startsWith("alter system");
    }

    private String read(long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
