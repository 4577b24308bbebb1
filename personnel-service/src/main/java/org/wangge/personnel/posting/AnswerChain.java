package org.wangge.personnel.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.security.Masked;
import org.wangge.personnel.rows.Rows;

/** Who answers for a grid: its lead, the lead of the grid above, and so on to the office. */
@ApplicationScoped
class AnswerChain {

    private static final String LINE = """
            with recursive line (id, parent, level, code, name, step) as (
                select g.id, g.parent, g.level, g.code, g.name, 0 from grid g where g.id = :grid and g.code is not null
                union all
                select g.id, g.parent, g.level, g.code, g.name, line.step + 1
                from grid g join line on g.id = line.parent
                where g.code is not null and line.step < 8)
            select line.id, line.level, line.code, line.name, p.id as person, p.name as lead, p.phone,
                coalesce(t.first_secretary, false) as "firstSecretary"
            from line
            left join posting t on t.grid = line.id and t.role = 'LEAD'
                and t.from_day <= :at and (t.to_day is null or t.to_day >= :at)
            left join person p on p.id = t.person
            order by line.step""";

    private final Rows rows;

    AnswerChain(Rows rows) {
        this.rows = rows;
    }

    /** From the grid up; {@link NotFound} if it is not known here. */
    List<Answerable> of(UUID grid, LocalDate at) {
        List<Answerable> chain = rows.select(Step.class, LINE, Map.of("grid", grid, "at", at)).stream()
                .map(Step::answerable)
                .toList();
        if (chain.isEmpty()) {
            throw new NotFound("grid", grid);
        }
        return chain;
    }

    record Step(
            UUID id,
            int level,
            String code,
            String name,
            @Nullable UUID person,
            @Nullable String lead,
            @Nullable String phone,
            boolean firstSecretary) {

        Answerable answerable() {
            Answerable.Lead answers = person == null || lead == null || phone == null
                    ? null
                    : new Answerable.Lead(person, lead, Masked.phone(phone), firstSecretary);
            return new Answerable(level, new Answerable.GridName(id, code, name), answers, answers == null);
        }
    }
}
