package org.wangge.load.told;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wangge.load.bench.Database;

/** What a service stored, stored again by plain inserts: a batch and a commit for each hundred events, on two connections. */
final class BareInserts {

    private static final int EVENTS_IN_A_BATCH = 100;
    private static final int CONNECTIONS = 2;

    private final Rows inboxes;
    private final List<Rows> others;
    private final List<Object> events;

    private BareInserts(Rows inboxes, List<Rows> others) {
        this.inboxes = inboxes;
        this.others = others;
        this.events = List.copyOf(others.get(0).rows().keySet());
    }

    /** Of everything that is in the tables now. */
    static BareInserts of(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return new BareInserts(
                    Rows.read(connection, "account_inbox", "account"),
                    List.of(
                            Rows.read(connection, "inbox", "event"),
                            Rows.read(connection, "told_event", "id"),
                            Rows.read(connection, "notification", "event"),
                            Rows.read(connection, "delivery", "event")));
        }
    }

    /** Seconds it took. */
    double run(Database database) throws Exception {
        long began = System.nanoTime();
        try (Connection connection = database.connectAsOwner()) {
            inboxes.write(connection, List.copyOf(inboxes.rows().keySet()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(threads.submit(part(database, i)));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private Callable<Void> part(Database database, int number) {
        return () -> {
            try (Connection connection = database.connectAsOwner()) {
                connection.setAutoCommit(false);
                for (int from = number * EVENTS_IN_A_BATCH;
                        from < events.size();
                        from += CONNECTIONS * EVENTS_IN_A_BATCH) {
                    List<Object> batch = events.subList(from, Math.min(events.size(), from + EVENTS_IN_A_BATCH));
                    for (Rows rows : others) {
                        rows.write(connection, batch);
                    }
                    connection.commit();
                }
            }
            return null;
        };
    }
}
