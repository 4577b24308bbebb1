package org.wangge.issue.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.RememberedStandings;
import org.wangge.issue.territory.Standing;

/**
 * Of an issue, what says who may see it. One statement, mostly, and by hand: Hibernate would find out the types of its columns anew each
 * time (docs/decisions/0018).
 */
@ApplicationScoped
class KnownIssues {

    private static final String FIND = "select office, ledger_grid, " + RememberedStandings.EDITION + " as edition,"
            + " reporter, assignee_account, assignee_person, resolver_account, resolver_person"
            + " from issue where id = ?";

    private final EntityManager entities;
    private final RememberedStandings standings;

    KnownIssues(EntityManager entities, RememberedStandings standings) {
        this.entities = entities;
        this.standings = standings;
    }

    /** An issue, and who stands where around the grid in whose ledger it is. */
    record Known(UUID office, Relations.Named named, Standing standing) {

        Set<Relation> relations(Relations.Asking asking) {
            return Relations.of(asking, standing, named);
        }
    }

    private record Row(UUID office, UUID ledgerGrid, long edition, Relations.Named named) {}

    Optional<Known> find(UUID issue, String account) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> read(connection, issue))
                .map(row -> new Known(
                        row.office(), row.named(), standings.around(row.ledgerGrid(), account, row.edition())));
    }

    private static Optional<Row> read(Connection connection, UUID issue) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, issue);
            try (ResultSet found = find.executeQuery()) {
                return found.next() ? Optional.of(row(found)) : Optional.empty();
            }
        }
    }

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getObject("office", UUID.class),
                found.getObject("ledger_grid", UUID.class),
                found.getLong("edition"),
                new Relations.Named(found.getString("reporter"), party(found, "assignee"), party(found, "resolver")));
    }

    private static @Nullable Party party(ResultSet found, String who) throws SQLException {
        return Party.unnamed(found.getString(who + "_account"), found.getObject(who + "_person", UUID.class));
    }
}
