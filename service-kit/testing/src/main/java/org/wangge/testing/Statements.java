package org.wangge.testing;

import io.quarkus.arc.Arc;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the SQL statements of Hibernate. */
public final class Statements {

    /** Work that may fail with any exception. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private Statements() {}

    /** How many it prepared in the application under test meanwhile. */
    public static int during(Work work) {
        Statistics statistics =
                Arc.container().select(SessionFactory.class).get().getStatistics();
        if (!statistics.isStatisticsEnabled()) {
            throw new IllegalStateException("Hibernate's statistics are off");
        }
        long before = statistics.getPrepareStatementCount();
        try {
            work.run();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return Math.toIntExact(statistics.getPrepareStatementCount() - before);
    }
}
