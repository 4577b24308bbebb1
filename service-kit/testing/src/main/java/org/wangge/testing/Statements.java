package org.wangge.testing;

import io.quarkus.arc.Arc;
import java.util.function.ToLongFunction;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts SQL statements, and how many of them Hibernate had to think about. */
public final class Statements {

    /** Work that may fail with any exception. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private Statements() {}

    /** How many statements Hibernate prepared in the application under test meanwhile. */
    public static int during(Work work) {
        return count(Statistics::getPrepareStatementCount, work);
    }

    /** How many queries it did not remember from an earlier time meanwhile. */
    public static int plannedDuring(Work work) {
        return count(Statistics::getQueryPlanCacheMissCount, work);
    }

    private static int count(ToLongFunction<Statistics> what, Work work) {
        Statistics statistics =
                Arc.container().select(SessionFactory.class).get().getStatistics();
        if (!statistics.isStatisticsEnabled()) {
            throw new IllegalStateException("Hibernate's statistics are off");
        }
        long before = what.applyAsLong(statistics);
        try {
            work.run();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return Math.toIntExact(what.applyAsLong(statistics) - before);
    }
}
