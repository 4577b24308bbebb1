package org.wangge.issue.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.wangge.kit.json.OwnJson;

/**
 * Finds who stands where around a grid today: one expression, whatever the number of grids, people and postings, for a
 * statement of its own or inside another one.
 */
@ApplicationScoped
public class Standings {

    private static final String TODAY = "not withdrawn and first_day <= cast(:today as date)"
            + " and (last_day is null or last_day >= cast(:today as date))";
    private static final String ON_THE_LINE = """
            exists (select from grid_copy g
                    where g.id = posting.grid and (g.id = any (at.path) or at.id = any (g.path)))""";
    private static final String POSTINGS = """
            select role, account, person, person_name, grid from posting_copy
            where grid = any (at.path) and role in ('LEAD', 'SUPERVISOR') and %1$s
            union
            select role, account, person, person_name, grid from posting_copy posting
            where account = :account and %1$s and %2$s""".formatted(TODAY, ON_THE_LINE);
    private static final String POSTINGS_OF_ONE_MORE = """
            %3$s
            union
            select role, account, person, person_name, grid from posting_copy posting
            where person = cast(:person as uuid) and %1$s and %2$s""".formatted(TODAY, ON_THE_LINE, POSTINGS);

    private final EntityManager entities;
    private final OwnJson json;
    private final Clock clock;

    Standings(EntityManager entities, OwnJson json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An SQL expression for the {@link Standing} around a grid as JSON text, null where the grid is not known. Its
     * parameters are those of {@link #ask(NativeQuery, String)}.
     *
     * @param grid an expression for the grid's id
     */
    public static String around(String grid) {
        return around(grid, POSTINGS);
    }

    /** As {@link #around}, with the postings of one more person: for {@link #ask(NativeQuery, String, UUID)}. */
    public static String aroundAlsoFor(String grid) {
        return around(grid, POSTINGS_OF_ONE_MORE);
    }

    private static String around(String grid, String postings) {
        return """
                (select cast(json_build_object(
                     'office', at.office,
                     'grid', json_build_object('id', at.id, 'code', at.code, 'name', at.name),
                     'path', at.path,
                     'ended', at.ended,
                     'postings', (
                         select coalesce(json_agg(json_build_object(
                             'role', p.role,
                             'holder', json_build_object('account', p.account, 'person', p.person, 'name', p.person_name),
                             'grid', p.grid,
                             'depth', p.depth) order by p.depth desc, p.role, p.grid), '[]')
                         from (select *, coalesce(array_position(at.path, grid), 0) as depth
                               from (%s) posted) p)) as text)
                 from grid_copy at where at.id = %s)""".formatted(postings, grid);
    }

    /**
     * Fills in the parameters of {@link #around}: whose postings to look at besides the leads' and supervisors'. All are sent
     * as types the JDBC driver knows: where it has to ask PostgreSQL what a parameter is (a date), it waits for the
     * answer to BEGIN before it sends the statement, which is a round trip more for every deed.
     */
    public <T> NativeQuery<T> ask(NativeQuery<T> query, String account) {
        return query.setParameter("account", account)
                .setParameter("today", OfficeTime.day(clock.instant()).toString());
    }

    /** Fills in the parameters of {@link #aroundAlsoFor}. */
    public <T> NativeQuery<T> ask(NativeQuery<T> query, String account, UUID person) {
        return ask(query, account).setParameter("person", person.toString());
    }

    /** Reads what {@link #around} gave. */
    public Standing read(String standing) {
        return json.read(standing, Standing.class);
    }

    /** Around a grid, with the postings of one account; empty where the grid is not known. */
    public Optional<Standing> around(UUID grid, String account) {
        NativeQuery<Tuple> query = entities.unwrap(Session.class)
                .createNativeQuery("select " + around(":grid"), Tuple.class)
                .setParameter("grid", grid);
        return Optional.ofNullable(ask(query, account).getSingleResult().get(0, String.class))
                .map(this::read);
    }
}
