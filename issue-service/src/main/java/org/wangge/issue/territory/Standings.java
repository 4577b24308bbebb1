package org.wangge.issue.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Finds who stands where around a grid today: one statement, whatever the number of grids, people and postings. */
@ApplicationScoped
public class Standings {

    private static final String AROUND = """
            select at.office, at.code, at.name, cast(at.path as text), at.ended,
                   p.role, p.account, p.person, p.person_name, p.grid, array_position(at.path, p.grid)
            from grid_copy at
            left join lateral (
                select role, account, person, person_name, grid from posting_copy
                where grid = any (at.path) and role in ('LEAD', 'SUPERVISOR')
                  and not withdrawn and first_day <= :today and (last_day is null or last_day >= :today)
                union
                select role, account, person, person_name, grid from posting_copy mine
                where account = :account
                  and not withdrawn and first_day <= :today and (last_day is null or last_day >= :today)
                  and exists (select from grid_copy g
                              where g.id = mine.grid and (g.id = any (at.path) or at.id = any (g.path)))
                union
                select role, account, person, person_name, grid from posting_copy theirs
                where person = :person
                  and not withdrawn and first_day <= :today and (last_day is null or last_day >= :today)
                  and exists (select from grid_copy g
                              where g.id = theirs.grid and (g.id = any (at.path) or at.id = any (g.path)))
            ) p on true
            where at.id = :grid""";

    private final EntityManager entities;
    private final Clock clock;

    Standings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Around a grid, with the postings of one account; empty where the grid is not known. */
    public Optional<Standing> around(UUID grid, String account) {
        return around(grid, account, null);
    }

    /** Around a grid, with the postings of one account and of one person. */
    public Optional<Standing> around(UUID grid, String account, @Nullable UUID person) {
        @SuppressWarnings("unchecked") // a query of tuples gives tuples
        List<Tuple> rows = entities.createNativeQuery(AROUND, Tuple.class)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .setParameter("grid", grid)
                .setParameter("account", account)
                .setParameter("person", person, StandardBasicTypes.UUID)
                .setParameter("today", OfficeTime.day(clock.instant()))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Tuple first = rows.get(0);
        return Optional.of(new Standing(
                first.get(0, UUID.class),
                new GridRef(grid, first.get(1, String.class), first.get(2, String.class)),
                UuidArray.parse(first.get(3, String.class)),
                first.get(4, Boolean.class),
                rows.stream()
                        .filter(row -> row.get(5) != null)
                        .map(Standings::posting)
                        .toList()));
    }

    private static Posting posting(Tuple row) {
        Integer depth = row.get(10, Integer.class);
        return new Posting(
                Role.valueOf(row.get(5, String.class)),
                new Party(row.get(6, String.class), row.get(7, UUID.class), row.get(8, String.class)),
                row.get(9, UUID.class),
                depth == null ? 0 : depth);
    }
}
