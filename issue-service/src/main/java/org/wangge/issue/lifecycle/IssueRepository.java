package org.wangge.issue.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.territory.Standings;
import org.wangge.kit.closing.ClosingStatement;
import org.wangge.kit.closing.Write;
import org.wangge.kit.problem.NotFound;

/** Issues are read by Hibernate and written by hand, as a part of the statement that closes the deed. */
@ApplicationScoped
class IssueRepository implements PanacheRepositoryBase<Issue, UUID> {

    private static final String GRID = "i.ledger_grid";
    private static final String FIND = "select i.*, %s as standing from (select * from issue where id = :id%s) i";
    private static final String READ = FIND.formatted(Standings.around(GRID), "");
    private static final String LOCK = FIND.formatted(Standings.around(GRID), " for update");
    private static final String LOCK_ALSO_FOR = FIND.formatted(Standings.aroundAlsoFor(GRID), " for update");

    private static final String INSERT = "insert into issue (" + IssueRow.COLUMNS + ") select " + IssueRow.COLUMNS
            + " from jsonb_populate_record(cast(null as issue), cast(:issue as jsonb))";
    private static final String UPDATE = "update issue set (" + IssueRow.CHANGING + ") = (select " + IssueRow.CHANGING
            + " from jsonb_populate_record(cast(null as issue), cast(:issue as jsonb)))"
            + " where id = :issueId and version = :issueVersion - 1";

    private final Standings standings;
    private final ClosingStatement closing;

    IssueRepository(Standings standings, ClosingStatement closing) {
        this.standings = standings;
        this.closing = closing;
    }

    /** An issue, and who stands where around the grid in whose ledger it is. */
    record Found(Issue issue, Standing standing) {}

    Found get(UUID id, String account) {
        return found(id, standings.ask(query(READ, id), account));
    }

    /**
     * Locks the row until the transaction ends: who comes second waits, and then sees what the first one did.
     *
     * @param person somebody else whose postings matter
     */
    Found getLocked(UUID id, String account, @Nullable UUID person) {
        return found(
                id,
                person == null
                        ? standings.ask(query(LOCK, id), account)
                        : standings.ask(query(LOCK_ALSO_FOR, id), account, person));
    }

    private NativeQuery<Object[]> query(String sql, UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .addEntity("i", Issue.class)
                .addScalar("standing", String.class)
                .setParameter("id", id)
                .setReadOnly(true);
    }

    private Found found(UUID id, NativeQuery<Object[]> query) {
        List<Object[]> rows = query.getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("issue", id);
        }
        Object[] row = rows.get(0);
        if (row[1] == null) {
            throw new IllegalStateException("Issue " + id + " is in no grid that is known");
        }
        return new Found((Issue) row[0], standings.read((String) row[1]));
    }

    /** Enters a reported issue. Refused with {@link IdTaken} where there is one with its id. */
    void add(Issue issue) {
        closing.add(Write.of(INSERT, Map.of("issue", IssueRow.of(issue)), 1)
                .taken("issue_pkey", () -> new IdTaken(issue.id()))
                .taken("ledger_entry_pkey", () -> new IdTaken(issue.id())));
    }

    /** Writes what a deed changed. */
    void save(Issue issue) {
        closing.add(Write.of(
                UPDATE,
                Map.of("issue", IssueRow.of(issue), "issueId", issue.id(), "issueVersion", issue.version()),
                1));
    }
}
