package org.wangge.personnel.authority;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.NotAllowed;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;
import org.wangge.personnel.rows.Rows;
import org.wangge.personnel.territory.Today;

/**
 * What the caller may read. Staff, supervisors, administrators and services read the whole directory, contacts masked;
 * leads and deputies without such a role read the people and postings of the grids they lead today and those below;
 * everybody reads what concerns themselves; nobody else reads anything. Only administrators change things.
 */
@RequestScoped
public class Authority {

    /** Grids where the caller holds one of the roles today, and all below them. */
    private static final String SUBTREE = """
            with recursive below (id) as (
                select t.grid from posting t join person p on p.id = t.person
                where p.account = :account and t.role = any(:roles)
                  and t.from_day <= :today and (t.to_day is null or t.to_day >= :today)
                union
                select g.id from grid g join below on g.parent = below.id)
            """;

    private static final String[] LEADING = {"LEAD", "DEPUTY_LEAD"};
    private static final String[] ANY = {"LEAD", "DEPUTY_LEAD", "MEMBER", "SUPERVISOR"};

    private final Caller caller;
    private final Rows rows;
    private final Today today;

    Authority(Caller caller, Rows rows, Today today) {
        this.caller = caller;
        this.rows = rows;
        this.today = today;
    }

    /** The grids whose people and postings the caller may list; refused (403) where there are none. */
    public Scope toRead() {
        return scope(LEADING);
    }

    /** The grids of which the caller may ask who answers for them: those one is posted to, and below. */
    public Scope toAskWhoAnswers() {
        return scope(ANY);
    }

    /** Refuses a caller who may not read the person: 403 to those with no sight at all, 404 to leads of other grids. */
    public void requireSight(UUID person) {
        if (readsEverything()) {
            return;
        }
        Relation relation = to(person);
        if (relation.self() || relation.below()) {
            return;
        }
        throw relation.leads() ? new NotFound("person", person) : new NotAllowed();
    }

    /** As {@link #toRead()}, and everything that concerns the caller's own person. */
    public Scope toRead(@Nullable UUID person) {
        return person != null && !readsEverything() && to(person).self() ? Scope.EVERYWHERE : toRead();
    }

    /** How the caller stands to the person today. */
    public Relation to(UUID person) {
        return rows.one(
                        Relation.class,
                        SUBTREE + """
                                select exists (select from person p where p.id = :person and p.account = :account) as self,
                                    exists (select from below) as leads,
                                    exists (
                                        select from posting t join below on below.id = t.grid
                                        where t.person = :person
                                          and t.from_day <= :today and (t.to_day is null or t.to_day >= :today)) as below""",
                        Map.of("account", caller.account(), "roles", LEADING, "today", today.get(), "person", person))
                .orElseThrow();
    }

    private Scope scope(String[] roles) {
        if (readsEverything()) {
            return Scope.EVERYWHERE;
        }
        List<UUID> grids = rows
                .select(
                        Id.class,
                        SUBTREE + "select id from below",
                        Map.of("account", caller.account(), "roles", roles, "today", today.get()))
                .stream()
                .map(Id::id)
                .toList();
        if (grids.isEmpty()) {
            throw new NotAllowed();
        }
        return new Scope(false, grids);
    }

    private boolean readsEverything() {
        return caller.is(Roles.ADMINISTRATOR)
                || caller.is(Roles.STAFF)
                || caller.is(Roles.SUPERVISOR)
                || caller.is(Roles.SERVICE);
    }

    record Id(UUID id) {}
}
