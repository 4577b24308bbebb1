package org.wangge.personnel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.wangge.personnel.posting.PostingTable;
import org.wangge.personnel.rows.Rows;
import org.wangge.personnel.territory.Grids;

/** Loads what is stored of what a file names, in two statements however long the file is. */
@ApplicationScoped
class KnownTable {

    private static final String GRIDS = """
            select jsonb_build_object('id', g.id, 'office', g.office, 'parent', g.parent, 'level', g.level,
                    'code', g.code, 'name', g.name) as grid,
                case when t.id is not null then
            """ + PostingTable.AS_JSON + """
                     end as posting, p.name
            from grid o
            join grid g on g.office = o.id and not g.ended and (g.id = o.id or g.code = any(:codes))
            left join posting t on t.grid = g.id and t.role = 'LEAD'
            left join person p on p.id = t.person
            where o.level = 1 and not o.ended and (o.code = :office or cast(o.id as text) = lower(:office))
            order by g.level, g.id, t.id""";

    private static final String PEOPLE = """
            select to_jsonb(p) as person, g.level, g.name as "gridName", case when t.id is not null then
            """ + PostingTable.AS_JSON + """
                     end as posting
            from person p
            left join posting t on t.person = p.id
            left join grid g on g.id = t.grid
            where p.office = :office and p.number = any(:numbers) or p.username = any(:usernames)
            order by p.id, t.id
            for update of p""";

    private final Rows rows;

    KnownTable(Rows rows) {
        this.rows = rows;
    }

    /** Holds the people until the transaction ends. Refuses an office that is not known. */
    Known of(String office, Roster roster) {
        List<Known.GridRow> grids = rows.select(
                Known.GridRow.class,
                GRIDS,
                Map.of(
                        "office",
                        office,
                        "codes",
                        roster.postings().stream()
                                .map(Roster.PostingRow::grid)
                                .distinct()
                                .toArray(String[]::new)));
        if (grids.isEmpty()) {
            throw Grids.unknownOffice(office);
        }
        UUID id = grids.get(0).grid().office();
        List<Known.PersonRow> people = rows.select(
                Known.PersonRow.class,
                PEOPLE,
                Map.of(
                        "office", id,
                        "numbers",
                                roster.people().stream()
                                        .map(Roster.PersonRow::number)
                                        .toArray(String[]::new),
                        "usernames",
                                roster.people().stream()
                                        .map(Roster.PersonRow::username)
                                        .filter(Objects::nonNull)
                                        .toArray(String[]::new)));
        return Known.of(id, grids, people);
    }
}
