package org.wangge.issue.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.RememberedStandings;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.territory.UuidArray;

/** Of an issue, what says who may see it, and its version. One statement, mostly. */
@ApplicationScoped
class KnownIssues {

    private static final String FIND = "select id, office, ledger_grid, " + RememberedStandings.EDITION + " as edition,"
            + " version, reporter, assignee_account, assignee_person, resolver_account, resolver_person"
            + " from issue where id = any (cast(:ids as uuid[]))";

    private final EntityManager entities;
    private final RememberedStandings standings;

    KnownIssues(EntityManager entities, RememberedStandings standings) {
        this.entities = entities;
        this.standings = standings;
    }

    /** An issue, and who stands where around the grid in whose ledger it is. */
    record Known(UUID office, long version, Relations.Named named, Standing standing) {

        Set<Relation> relations(Relations.Asking asking) {
            return Relations.of(asking, standing, named);
        }
    }

    /** Those that there are. */
    @ActivateRequestContext // for those who ask together, on behalf of no request
    Map<Look, Known> find(List<Look> looks) {
        Map<UUID, Tuple> rows = entities
                .unwrap(Session.class)
                .createNativeQuery(FIND, Tuple.class)
                .setParameter("ids", UuidArray.literal(Look.issues(looks)))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row));
        return Look.each(looks, rows, this::known);
    }

    private Known known(Tuple row, String account) {
        return new Known(
                row.get(1, UUID.class),
                row.get(4, Long.class),
                new Relations.Named(row.get(5, String.class), party(row, 6), party(row, 8)),
                standings.around(row.get(2, UUID.class), account, row.get(3, Long.class)));
    }

    private static @Nullable Party party(Tuple row, int at) {
        String account = row.get(at, String.class);
        UUID person = row.get(at + 1, UUID.class);
        return account == null && person == null ? null : new Party(account, person, null);
    }
}
