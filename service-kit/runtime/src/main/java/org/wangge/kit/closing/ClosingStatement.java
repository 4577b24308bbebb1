package org.wangge.kit.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the parts of a command write without needing an answer (the event, the ledger's line, the first answer)
 * and sends it as one statement right before the commit: one round trip to the database however many parts there are.
 */
@ApplicationScoped
public class ClosingStatement {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    ClosingStatement(EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    /** Adds a write to the running transaction. Throws {@link IllegalStateException} where none is running. */
    public void add(Write write) {
        add(() -> write);
    }

    /** Adds a write that is known only at the end. */
    public void add(Supplier<Write> write) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("There is no transaction to write this in");
        }
        Parts parts = parts();
        if (parts == null) {
            parts = new Parts(new ArrayList<>());
            transaction.putResource(ClosingStatement.class, parts);
            sendBeforeCommit();
        }
        parts.writes.add(write);
    }

    /** By the session, which gives its connection back right after. */
    private void sendBeforeCommit() {
        BeforeCompletionCallback send = session -> send();
        entities.unwrap(SharedSessionContractImplementor.class)
                .getTransactionCompletionCallbacks()
                .registerCallback(send);
    }

    /**
     * Sends what has been added, for a caller who has to know at once that nothing stood in the way; without such a
     * caller it is sent when the transaction commits. Throws what the {@link Write} says where something did.
     */
    public void send() {
        Parts parts = parts();
        if (parts == null || parts.writes.isEmpty()) {
            return;
        }
        List<Write> writes = parts.writes.stream().map(Supplier::get).toList();
        parts.writes.clear();
        List<Long> written = run(writes);
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            if (written.get(i) != write.rows()) {
                throw write.otherwise().get();
            }
        }
    }

    private List<Long> run(List<Write> writes) {
        Query statement = entities.createNativeQuery(sql(writes));
        writes.forEach(write -> write.parameters().forEach(statement::setParameter));
        try {
            Object counts = statement.getSingleResult();
            return counts instanceof Object[] several
                    ? Arrays.stream(several).map(Long.class::cast).toList()
                    : List.of((Long) counts);
        } catch (ConstraintViolationException broken) {
            for (Write write : writes) {
                Supplier<? extends RuntimeException> refusal = write.taken().get(broken.getConstraintName());
                if (refusal != null) {
                    throw refusal.get();
                }
            }
            throw broken;
        }
    }

    private static String sql(List<Write> writes) {
        List<String> parts = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            parts.add("part" + i + " as (" + writes.get(i).sql() + " returning 1)");
            counts.add("(select count(*) from part" + i + ")");
        }
        return "with " + String.join(", ", parts) + " select " + String.join(", ", counts);
    }

    private @Nullable Parts parts() {
        return (Parts) transaction.getResource(ClosingStatement.class);
    }

    private record Parts(List<Supplier<Write>> writes) {}
}
