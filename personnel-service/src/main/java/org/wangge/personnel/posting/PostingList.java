package org.wangge.personnel.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.kit.id.Ids;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.page.Page;
import org.wangge.kit.page.Pages;
import org.wangge.kit.problem.NotFound;
import org.wangge.personnel.authority.Scope;
import org.wangge.personnel.rows.Rows;

/** Postings in the order they were made, a page at a time. */
@ApplicationScoped
class PostingList {

    private static final String VIEW = """
            select t.id, t.version, t.office, t.role, t.from_day as "from", t.to_day as "to",
                t.first_secretary as "firstSecretary",
                jsonb_build_object('id', g.id, 'code', g.code, 'name', g.name, 'level', g.level) as grid,
                jsonb_build_object('id', p.id, 'name', p.name, 'occupation', p.occupation) as person
            from posting t join grid g on g.id = t.grid join person p on p.id = t.person
            where\s""";

    private final Rows rows;

    PostingList(Rows rows) {
        this.rows = rows;
    }

    PostingView get(UUID id) {
        return rows.one(PostingView.class, VIEW + "t.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("posting", id));
    }

    Page<PostingView> of(PostingQuery query, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("true").append(scope.narrow("t.grid", parameters));
        if (query.grid != null) {
            where.append(" and t.grid = :grid");
            parameters.put("grid", query.grid);
        }
        if (query.person != null) {
            where.append(" and t.person = :person");
            parameters.put("person", query.person);
        }
        if (query.role != null) {
            where.append(" and t.role = :role");
            parameters.put("role", query.role.name());
        }
        if (query.at != null) {
            where.append(" and t.from_day <= :at and (t.to_day is null or t.to_day >= :at)");
            parameters.put("at", Days.parse("at", query.at));
        }
        if (query.after != null) {
            where.append(" and t.id > :after");
            parameters.put(
                    "after", Ids.parse("after", Cursor.parts(query.after, 1).get(0)));
        }
        parameters.put("limit", query.limit + 1);
        List<PostingView> found =
                rows.select(PostingView.class, VIEW + where + " order by t.id limit :limit", parameters);
        return Pages.of(found, query.limit, view -> view, view -> Cursor.of(view.id()));
    }
}
