package org.wangge.issue.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.EntityTag;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.RememberedStandings;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.territory.UuidArray;

/**
 * Of an issue, what says who may see it, and its tag. One statement, mostly, and by hand: nothing is asked more often, and Hibernate
 * would find out the types of its columns anew each time (docs/decisions/0018).
 */
@ApplicationScoped
class KnownIssues {

    private static final String FIND = "select id, office, ledger_grid, " + RememberedStandings.EDITION + " as edition,"
            + " version, state, deadline, grid is not null as placed,"
            + " reporter, assignee_account, assignee_person, resolver_account, resolver_person"
            + " from issue where id = any (cast(? as uuid[]))";

    private final EntityManager entities;
    private final RememberedStandings standings;
    private final Clock clock;

    KnownIssues(EntityManager entities, RememberedStandings standings, Clock clock) {
        this.entities = entities;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * An issue, and who stands where around the grid in whose ledger it is.
     *
     * @param tag of the issue as it would be answered when it was found
     */
    record Known(UUID office, EntityTag tag, Relations.Named named, Standing standing) {

        Set<Relation> relations(Relations.Asking asking) {
            return Relations.of(asking, standing, named);
        }
    }

    private record Row(
            UUID office,
            UUID ledgerGrid,
            long edition,
            long version,
            State state,
            @Nullable Instant deadline,
            boolean placed,
            Relations.Named named) {}

    /** Those that there are. */
    @ActivateRequestContext // for those who ask together, on behalf of no request
    Map<Look, Known> find(List<Look> looks) {
        List<UUID> issues = Look.issues(looks);
        Map<UUID, Row> rows = entities.unwrap(Session.class).doReturningWork(connection -> read(connection, issues));
        return Look.each(looks, rows, this::known);
    }

    private static Map<UUID, Row> read(Connection connection, List<UUID> issues) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, UuidArray.literal(issues));
            try (ResultSet found = find.executeQuery()) {
                Map<UUID, Row> rows = new HashMap<>();
                while (found.next()) {
                    rows.put(found.getObject("id", UUID.class), row(found));
                }
                return rows;
            }
        }
    }

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getObject("office", UUID.class),
                found.getObject("ledger_grid", UUID.class),
                found.getLong("edition"),
                found.getLong("version"),
                State.valueOf(found.getString("state")),
                instant(found.getObject("deadline", OffsetDateTime.class)),
                found.getBoolean("placed"),
                new Relations.Named(found.getString("reporter"), party(found, "assignee"), party(found, "resolver")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Party party(ResultSet found, String who) throws SQLException {
        String account = found.getString(who + "_account");
        UUID person = found.getObject(who + "_person", UUID.class);
        return account == null && person == null ? null : new Party(account, person, null);
    }

    private Known known(Row row, String account) {
        Standing standing = standings.around(row.ledgerGrid(), account, row.edition());
        EntityTag tag = IssueTag.of(
                row.version(),
                row.state().isOverdue(row.deadline(), clock.instant()),
                row.placed() ? standing.grid() : null);
        return new Known(row.office(), tag, row.named(), standing);
    }
}
