package org.wangge.personnel.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wangge.kit.id.Ids;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.page.Page;
import org.wangge.kit.page.Pages;
import org.wangge.personnel.authority.Scope;
import org.wangge.personnel.rows.Rows;
import org.wangge.personnel.territory.Today;

/** People by number, a page at a time. */
@ApplicationScoped
class PeopleList {

    private static final Pattern NUMBER = Pattern.compile(Particulars.NUMBER);
    private static final String POSTED_TODAY = " and exists (select from posting t where t.person = p.id"
            + " and t.from_day <= :today and (t.to_day is null or t.to_day >= :today)";
    private static final String IN_SUBTREE = """
             and t.grid in (
                with recursive below (id) as (
                    select cast(:grid as uuid) union select g.id from grid g join below on g.parent = below.id)
                select id from below)""";

    private final Rows rows;
    private final Today today;

    PeopleList(Rows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    Page<PersonView> of(PeopleQuery query, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("true");
        if (query.q != null && !query.q.isBlank()) {
            where.append(
                    " and (position(lower(:q) in lower(p.name)) > 0" + " or starts_with(lower(p.number), lower(:q)))");
            parameters.put("q", query.q.strip());
        }
        if (query.occupation != null) {
            where.append(" and p.occupation = :occupation");
            parameters.put("occupation", query.occupation.name());
        }
        if (query.grid != null || !scope.everywhere()) {
            where.append(POSTED_TODAY);
            parameters.put("today", today.get());
            if (query.grid != null) {
                where.append(IN_SUBTREE);
                parameters.put("grid", query.grid);
            }
            where.append(scope.narrow("t.grid", parameters)).append(')');
        }
        if (query.after != null) {
            where.append(" and (p.number, p.id) > (:afterNumber, :afterId)");
            List<String> after = Cursor.parts(query.after, 2);
            if (!NUMBER.matcher(after.get(0)).matches()) {
                throw Cursor.malformed();
            }
            parameters.put("afterNumber", after.get(0));
            parameters.put("afterId", Ids.parse("after", after.get(1)));
        }
        parameters.put("limit", query.limit + 1);
        List<Person> people = rows.select(
                Person.class,
                "select p.* from person p where " + where + " order by p.number, p.id limit :limit",
                parameters);
        return Pages.of(people, query.limit, PersonView::of, person -> Cursor.of(person.number(), person.id()));
    }
}
