package org.wangge.personnel.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wangge.kit.problem.Refusal;
import org.wangge.personnel.rows.Rows;

/** The copies of grids. A grid that has ended stays for its name and never comes back. */
@ApplicationScoped
public class Grids {

    private final Rows rows;

    Grids(Rows rows) {
        this.rows = rows;
    }

    /** A grid to post somebody at; {@link UnknownGrid} if it is not known here or has ended. */
    public Grid living(UUID id) {
        return rows.one(
                        Grid.class,
                        "select id, office, parent, level, code, name from grid where id = :id and not ended",
                        Map.of("id", id))
                .orElseThrow(() -> new UnknownGrid(id));
    }

    /** The living office of this id, or the only one there is; {@link UnknownOffice} otherwise. */
    public UUID office(Optional<UUID> named) {
        List<Grid> offices = rows.select(
                Grid.class,
                "select id, office, parent, level, code, name from grid where level = 1 and not ended"
                        + (named.isPresent() ? " and id = :id" : " limit 2"),
                named.isPresent() ? Map.of("id", named.get()) : Map.of());
        if (offices.size() != 1) {
            throw new UnknownOffice(named.map(UUID::toString));
        }
        return offices.get(0).id();
    }

    /** The refusal for an id or code that is no living office's. */
    public static Refusal unknownOffice(String named) {
        return new UnknownOffice(Optional.of(named));
    }

    @Transactional
    void apply(GridState state) {
        rows.change("""
                insert into grid (id, version, office, parent, level, code, name)
                select id, version, office, parent, level, code, name
                from jsonb_to_recordset(cast(:state as jsonb))
                    as r (id uuid, version bigint, office uuid, parent uuid, level smallint, code text, name text)
                on conflict (id) do update
                set version = excluded.version, office = excluded.office, parent = excluded.parent,
                    level = excluded.level, code = excluded.code, name = excluded.name
                where grid.version < excluded.version""", Map.of("state", rows.json(List.of(state))));
    }

    @Transactional
    void end(UUID id) {
        rows.change("""
                insert into grid (id, version, ended) values (:id, 0, true)
                on conflict (id) do update set ended = true where not grid.ended""", Map.of("id", id));
    }
}
