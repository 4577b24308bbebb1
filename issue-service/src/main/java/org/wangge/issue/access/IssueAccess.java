package org.wangge.issue.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.photo.PhotoAudience;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.RememberedStandings;
import org.wangge.issue.territory.Standing;

/** What the caller is to an issue, for features that hang on one but do no deed of the loop. One statement, mostly. */
@ApplicationScoped
public class IssueAccess implements PhotoAudience {

    private static final String KNOWN = "select office, ledger_grid, " + RememberedStandings.EDITION + " as edition,"
            + " reporter, assignee_account, assignee_person, resolver_account, resolver_person, version"
            + " from issue where id = :id";

    private final EntityManager entities;
    private final RememberedStandings standings;
    private final Actor actor;

    IssueAccess(EntityManager entities, RememberedStandings standings, Actor actor) {
        this.entities = entities;
        this.standings = standings;
        this.actor = actor;
    }

    /** An issue the caller may know of, what he is to it, and who he is there. */
    public record Known(UUID issue, UUID office, long version, Set<Relation> relations, Party caller) {

        public boolean isAny(Relation... any) {
            return List.of(any).stream().anyMatch(relations::contains);
        }
    }

    /** Whether the caller may know of the issue: not of one there is not, either. */
    @Override
    public boolean maySee(UUID issue) {
        return known(issue).isPresent();
    }

    /** The issue, if there is one and the caller may know of it. */
    public Optional<Known> known(UUID issue) {
        NativeQuery<Tuple> query = entities.unwrap(Session.class)
                .createNativeQuery(KNOWN, Tuple.class)
                .setParameter("id", issue);
        return query.getResultList().stream().findFirst().flatMap(row -> known(issue, row));
    }

    private Optional<Known> known(UUID issue, Tuple row) {
        Standing standing = standings.around(row.get(1, UUID.class), actor.account(), row.get(2, Long.class));
        Relations.Named named = new Relations.Named(row.get(3, String.class), party(row, 4), party(row, 6));
        Set<Relation> relations = Relations.of(actor.asking(), standing, named);
        return Loop.maySee(relations)
                ? Optional.of(
                        new Known(issue, row.get(0, UUID.class), row.get(8, Long.class), relations, actor.on(standing)))
                : Optional.empty();
    }

    private static @Nullable Party party(Tuple row, int at) {
        String account = row.get(at, String.class);
        UUID person = row.get(at + 1, UUID.class);
        return account == null && person == null ? null : new Party(account, person, null);
    }
}
