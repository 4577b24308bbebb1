package org.wangge.issue.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.type.StandardBasicTypes;

/**
 * The service's copies of postings. A state replaces the copy where its version is higher; a withdrawn posting stays,
 * marked, and is never woken.
 */
@ApplicationScoped
public class PostingCopies {

    private static final String PUT = """
            insert into posting_copy as mine
                (id, version, office, grid, role, first_day, last_day, person, person_name, account)
            values (:id, :version, :office, :grid, :role, :from, :to, :person, :personName, :account)
            on conflict (id) do update
            set (version, office, grid, role, first_day, last_day, person, person_name, account) =
                (excluded.version, excluded.office, excluded.grid, excluded.role, excluded.first_day,
                 excluded.last_day, excluded.person, excluded.person_name, excluded.account)
            where mine.version < excluded.version and not mine.withdrawn""";

    private final EntityManager entities;

    PostingCopies(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void put(PostingState state) {
        entities.createNativeQuery(PUT)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .setParameter("id", state.id())
                .setParameter("version", state.version())
                .setParameter("office", state.office())
                .setParameter("grid", state.grid())
                .setParameter("role", state.role().name())
                .setParameter("from", state.from())
                .setParameter("to", state.to(), StandardBasicTypes.LOCAL_DATE)
                .setParameter("person", state.person())
                .setParameter("personName", state.personName())
                .setParameter("account", state.account(), StandardBasicTypes.STRING)
                .executeUpdate();
    }

    @Transactional
    void withdraw(UUID id) {
        entities.createNativeQuery("update posting_copy set withdrawn = true where id = :id and not withdrawn")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The grids an account is posted to on a day, as supervisor only if asked for. */
    public List<UUID> gridsOf(String account, boolean supervising, LocalDate day) {
        @SuppressWarnings("unchecked") // a query of one column of type uuid
        List<UUID> grids = entities.createNativeQuery(
                        "select distinct grid from posting_copy where account = :account and not withdrawn"
                                + " and (role <> 'SUPERVISOR' or :supervising)"
                                + " and first_day <= :day and (last_day is null or last_day >= :day)")
                .setParameter("account", account)
                .setParameter("supervising", supervising)
                .setParameter("day", day)
                .getResultList();
        return grids;
    }
}
