package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Actor;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.OfficeTime;
import org.wangge.issue.territory.UuidArray;
import org.wangge.kit.id.Ids;
import org.wangge.kit.page.Cursor;

/**
 * Lists of issues, newest first by (reported_at, id). In a subtree the newest of each grid are read off the index and
 * merged, so that a page costs as many index rows as there are grids times its length, however long the ledger is.
 */
@ApplicationScoped
class IssueSearch {

    private static final String ORDER = " order by reported_at desc, id desc limit :most";

    /** By person, because an account may be linked to one only after an assignment; only while the person is posted. */
    private static final String ASSIGNED_TO_ME = """
            assignee_person = any (array(
                select person from posting_copy where account = :me and not withdrawn
                and first_day <= :today and (last_day is null or last_day >= :today)))""";

    private final EntityManager entities;
    private final Actor actor;
    private final Clock clock;

    IssueSearch(EntityManager entities, Actor actor, Clock clock) {
        this.entities = entities;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param areas grids to whose subtrees the list is limited; null for none
     */
    List<Issue> find(IssueFilter filter, @Nullable Collection<UUID> areas, @Nullable String after, int most) {
        Conditions conditions = conditions(filter);
        if (after != null) {
            from(after, conditions);
        }
        String sql = areas == null
                ? "select * from issue where true" + conditions.sql() + ORDER
                : "select newest.* from grid_copy area cross join lateral (select * from issue"
                        + " where ledger_grid = area.id" + conditions.sql() + ORDER + ") newest"
                        + " where area.path && cast(:areas as uuid[])" + ORDER;
        Query query = entities.createNativeQuery(sql, Issue.class).setParameter("most", most);
        conditions.parameters().forEach(query::setParameter);
        if (areas != null) {
            query.setParameter("areas", UuidArray.literal(areas));
        }
        @SuppressWarnings("unchecked") // a query of Issue.class gives issues
        List<Issue> found = query.getResultList();
        return found;
    }

    /** Where the list goes on after an issue. */
    static String cursor(Issue last) {
        return Cursor.of(last.reportedAt(), last.id());
    }

    private static void from(String after, Conditions conditions) {
        List<String> parts = Cursor.parts(after, 2);
        try {
            conditions.add("(reported_at, id) < (:afterTime, :afterId)", "afterTime", Instant.parse(parts.get(0)));
            conditions.parameters().put("afterId", Ids.parse("after", parts.get(1)));
        } catch (DateTimeParseException malformed) {
            throw Cursor.malformed();
        }
    }

    private Conditions conditions(IssueFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.state != null && !filter.state.isEmpty()) {
            conditions.add(
                    "state in (:states)",
                    "states",
                    filter.state.stream().map(State::name).toList());
        }
        if (filter.category != null && !filter.category.isEmpty()) {
            conditions.add("category_scheme || ':' || category_code = :category", "category", filter.category);
        }
        if (filter.kind != null && !filter.kind.isEmpty()) {
            conditions.add("category_code = :kind", "kind", filter.kind);
        }
        Instant due = filter.dueBefore();
        if (due != null) {
            conditions.add("deadline < :due", "due", due);
        }
        if ("true".equals(filter.overdue)) {
            conditions.add("state in ('ASSIGNED', 'IN_PROGRESS') and deadline < :now", "now", clock.instant());
        }
        if ("true".equals(filter.unplaced)) {
            conditions.add("grid is null");
        }
        if (filter.reporter != null) {
            conditions.add("reporter = :reporter", "reporter", actor.account());
        }
        if (IssueFilter.ME.equals(filter.assignee)) {
            conditions.add(ASSIGNED_TO_ME, "me", actor.account());
            conditions.parameters().put("today", OfficeTime.day(clock.instant()));
        } else if (filter.assignee != null && !filter.assignee.isEmpty()) {
            conditions.add("assignee_person = :assignee", "assignee", Ids.parse("assignee", filter.assignee));
        }
        if (filter.text != null && !filter.text.isBlank()) {
            conditions.add(
                    "(description ilike :text or address ilike :text)",
                    "text",
                    "%" + literal(filter.text.strip()) + "%");
        }
        return conditions;
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
