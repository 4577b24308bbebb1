package org.wangge.personnel.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.wangge.kit.problem.NotFound;
import org.wangge.personnel.rows.Rows;

/** The postings as they are stored. The database itself holds that a grid has one lead at a time. */
@ApplicationScoped
public class PostingTable {

    /** The columns of a {@link Posting}, of a table named t. */
    static final String COLUMNS = """
            t.id, t.version, t.office, t.person, t.grid, t.role, t.from_day as "from", t.to_day as "to",
            t.first_secretary as "firstSecretary" """;

    /** A {@link Posting} as a JSON object, of a table named t. */
    public static final String AS_JSON = """
            jsonb_build_object('id', t.id, 'version', t.version, 'office', t.office, 'person', t.person,
                'grid', t.grid, 'role', t.role, 'from', t.from_day, 'to', t.to_day,
                'firstSecretary', t.first_secretary)""";

    private static final String INSERT = """
            insert into posting as t (id, version, office, person, grid, role, from_day, to_day, first_secretary)
            select id, version, office, person, grid, role, "from", "to", "firstSecretary"
            from rows from (jsonb_to_recordset(cast(:postings as jsonb))
                as (id uuid, version bigint, office uuid, person uuid, grid uuid, role text, "from" date, "to" date,
                    "firstSecretary" boolean)) with ordinality
                as r (id, version, office, person, grid, role, "from", "to", "firstSecretary", position)
            order by position
            """;

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Rows rows;

    PostingTable(Rows rows) {
        this.rows = rows;
    }

    /** Adds a posting unless another is in its way; waits for those who are about to add one. */
    boolean add(Posting posting) {
        return rows.change(INSERT + "on conflict do nothing", Map.of("postings", rows.json(List.of(posting)))) == 1;
    }

    /**
     * Stores new postings, and changed ones over the version before, in one statement and in the given order. Refused
     * ({@link ChangedMeanwhile}) if any was changed since it was read, or another has come into its way.
     */
    public void write(List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        try {
            int written = rows.change(INSERT + """
                            on conflict (id) do update
                            set version = excluded.version, to_day = excluded.to_day,
                                first_secretary = excluded.first_secretary
                            where t.version = excluded.version - 1""", Map.of("postings", rows.json(postings)));
            if (written != postings.size()) {
                throw new ChangedMeanwhile();
            }
        } catch (ConstraintViolationException inTheWay) {
            throw new ChangedMeanwhile();
        }
    }

    /** Postings that keep this one from being added. */
    List<Holder> inTheWayOf(Posting posting) {
        return rows.select(
                Holder.class,
                """
                select t.id as posting, t.person, p.name, t.role, t.from_day as "from", t.to_day as "to"
                from posting t join person p on p.id = t.person
                where t.id = :id
                   or (t.grid = :grid and t.role = :role and (t.role = 'LEAD' or t.person = :person)
                       and t.from_day <= :last and (t.to_day is null or t.to_day >= :first))
                order by t.id = :id desc, t.person = :person desc, t.from_day""",
                Map.of(
                        "id", posting.id(),
                        "grid", posting.grid(),
                        "person", posting.person(),
                        "role", posting.role().name(),
                        "first", posting.from(),
                        "last", posting.to() == null ? FOREVER : posting.to()));
    }

    /** The posting, held until the transaction ends. */
    Posting hold(UUID id) {
        return rows.one(
                        Posting.class,
                        "select " + COLUMNS + " from posting t where t.id = :id for update",
                        Map.of("id", id))
                .orElseThrow(() -> new NotFound("posting", id));
    }

    void remove(UUID id) {
        rows.change("delete from posting where id = :id", Map.of("id", id));
    }

    /** A person's postings that have not come to an end before the day. */
    List<HeldPosting> lasting(UUID person, LocalDate day) {
        return rows.select(HeldPosting.class, """
                select t.id, t.role, coalesce(g.level, 1) as level, t.first_secretary as "firstSecretary", t.grid,
                    coalesce(g.name, '') as "gridName"
                from posting t join grid g on g.id = t.grid
                where t.person = :person and (t.to_day is null or t.to_day >= :day)
                order by t.id""", Map.of("person", person, "day", day));
    }

    /** Raises the version of all a person's postings and returns them. */
    List<Posting> tellAnew(UUID person) {
        return rows.returned(
                Posting.class,
                "update posting t set version = t.version + 1 where t.person = :person returning cast(" + AS_JSON
                        + " as text)",
                Map.of("person", person));
    }
}
