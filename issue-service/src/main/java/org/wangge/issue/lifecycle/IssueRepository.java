package org.wangge.issue.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Relations;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.territory.RememberedStandings;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.territory.Standings;
import org.wangge.kit.closing.ClosingStatement;
import org.wangge.kit.closing.Write;
import org.wangge.kit.problem.NotFound;

/** Issues are read by Hibernate and written by hand, as a part of the statement that closes the deed. */
@ApplicationScoped
class IssueRepository implements PanacheRepositoryBase<Issue, UUID> {

    private static final String GRID = "i.ledger_grid";

    /**
     * In Hibernate's language, with a parameter for each issue: so it keeps what it made of the text. Of a query in SQL, or with a list as
     * its parameter, it would find out anew each time which column is which attribute, a seventh of what reading takes.
     */
    private static final String READ =
            "select i, cast(sql('" + RememberedStandings.EDITION + "') as Long) from Issue i where i.id in (%s)";

    private static final int LEAST_PLACES = 2;

    private static final String FIND_LOCKED =
            "select i.*, %s as standing from (select * from issue where id = :id for update) i";
    private static final String LOCK = FIND_LOCKED.formatted(Standings.around(GRID));
    private static final String LOCK_ALSO_FOR = FIND_LOCKED.formatted(Standings.aroundAlsoFor(GRID));

    private static final String INSERT = "insert into issue (" + IssueRow.COLUMNS + ") select " + IssueRow.COLUMNS
            + " from jsonb_populate_record(cast(null as issue), cast(:issue as jsonb))";
    private static final String UPDATE = "update issue set (" + IssueRow.CHANGING + ") = (select " + IssueRow.CHANGING
            + " from jsonb_populate_record(cast(null as issue), cast(:issue as jsonb)))"
            + " where id = :issueId and version = :issueVersion - 1";

    private final Standings standings;
    private final RememberedStandings remembered;
    private final ClosingStatement closing;

    IssueRepository(Standings standings, RememberedStandings remembered, ClosingStatement closing) {
        this.standings = standings;
        this.remembered = remembered;
        this.closing = closing;
    }

    /** An issue, and who stands where around the grid in whose ledger it is. */
    record Found(Issue issue, Standing standing) {

        Set<Relation> relations(Relations.Asking asking) {
            return Relations.of(asking, standing, issue.named());
        }

        IssueView view(Instant at) {
            return IssueView.of(issue, issue.grid() == null ? null : standing.grid(), at);
        }
    }

    /** Those that there are. */
    @ActivateRequestContext // for those who ask together, on behalf of no request
    Map<Look, Found> find(List<Look> looks) {
        Map<UUID, Object[]> rows = read(Look.issues(looks)).getResultList().stream()
                .collect(Collectors.toMap(row -> ((Issue) row[0]).id(), row -> row));
        return Look.each(looks, rows, this::found);
    }

    /**
     * Asks for a power of two, some of them twice: there are few texts then to be kept and prepared. At least for two, since a single
     * parameter in parentheses is a list to Hibernate.
     */
    private SelectionQuery<Object[]> read(List<UUID> ids) {
        int places = Integer.highestOneBit(2 * Math.max(LEAST_PLACES, ids.size()) - 1);
        String parameters =
                IntStream.rangeClosed(1, places).mapToObj(place -> "?" + place).collect(Collectors.joining(", "));
        SelectionQuery<Object[]> query = getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(READ.formatted(parameters), Object[].class)
                .setReadOnly(true);
        for (int place = 1; place <= places; place++) {
            query.setParameter(place, ids.get((place - 1) % ids.size()));
        }
        return query;
    }

    private Found found(Object[] row, String account) {
        Issue issue = (Issue) row[0];
        return new Found(issue, remembered.around(issue.ledgerGrid(), account, (Long) row[1]));
    }

    /**
     * Locks the row until the transaction ends: who comes second waits, and then sees what the first one did.
     *
     * @param person somebody else whose postings matter
     */
    Found getLocked(UUID id, String account, @Nullable UUID person) {
        NativeQuery<Object[]> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(person == null ? LOCK : LOCK_ALSO_FOR, Object[].class)
                .addEntity("i", Issue.class)
                .addScalar("standing", String.class)
                .setReadOnly(true)
                .setParameter("id", id);
        NativeQuery<Object[]> asked =
                person == null ? standings.ask(query, account) : standings.ask(query, account, person);
        Object[] row = asked.getResultList().stream().findFirst().orElseThrow(() -> new NotFound("issue", id));
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
