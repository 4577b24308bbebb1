package org.wangge.issue.category;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CategoryRepository implements PanacheRepositoryBase<StoredCategory, CategoryId> {

    private static final String INSERT = "insert into categories as c"
            + " (scheme, code, name_zh, name_en, amount, unit, conditions, national_codes, active, changed_at, changed_by)"
            + " values (:scheme, :code, :zh, :en, :amount, :unit, cast(:conditions as jsonb), :nationalCodes,"
            + " :active, :at, :by) on conflict (scheme, code) do ";

    private static final String ADD = INSERT + "nothing returning version";

    /** Makes the category, or replaces it. Atomic against others who do the same. */
    private static final String PUT = INSERT + "update set name_zh = excluded.name_zh, name_en = excluded.name_en,"
            + " amount = excluded.amount, unit = excluded.unit, conditions = excluded.conditions,"
            + " national_codes = excluded.national_codes, active = excluded.active, version = c.version + 1,"
            + " changed_at = excluded.changed_at, changed_by = excluded.changed_by returning version";

    private static final String REPLACE = "update categories set name_zh = :zh, name_en = :en, amount = :amount,"
            + " unit = :unit, conditions = cast(:conditions as jsonb), national_codes = :nationalCodes,"
            + " active = :active, version = version + 1, changed_at = :at, changed_by = :by"
            + " where scheme = :scheme and code = :code and version = :expected returning version";

    private static final Conditions CONDITIONS = new Conditions();

    Optional<StoredCategory> find(String scheme, String code) {
        return findByIdOptional(new CategoryId(scheme, code));
    }

    /** In order of scheme and code, after the given one, at most {@code rows}. */
    List<StoredCategory> page(@Nullable String scheme, @Nullable Boolean active, @Nullable CategoryId after, int rows) {
        List<String> filters = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        if (scheme != null) {
            filters.add("id.scheme = :scheme");
            values.and("scheme", scheme);
        }
        if (active != null) {
            filters.add("active = :active");
            values.and("active", active);
        }
        if (after != null) {
            filters.add("(id.scheme, id.code) > (:afterScheme, :afterCode)");
            values.and("afterScheme", after.scheme()).and("afterCode", after.code());
        }
        return find(String.join(" and ", filters) + " order by id.scheme, id.code", values)
                .page(0, rows)
                .list();
    }

    /** False if there is one with this scheme and code. */
    @CacheInvalidateAll(cacheName = Categories.CACHE)
    boolean add(CategoryView category, Instant at, String by) {
        return version(statement(ADD, category, at, by)).isPresent();
    }

    /** The new version: 1 for a new category. Empty when {@code expected} is given and is not the version there is. */
    @CacheInvalidateAll(cacheName = Categories.CACHE)
    OptionalLong put(CategoryView category, OptionalLong expected, Instant at, String by) {
        Query statement = statement(expected.isPresent() ? REPLACE : PUT, category, at, by);
        expected.ifPresent(version -> statement.setParameter("expected", version));
        return version(statement);
    }

    private Query statement(String sql, CategoryView category, Instant at, String by) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("scheme", category.scheme())
                .setParameter("code", category.code())
                .setParameter("zh", category.name().zh())
                .setParameter("en", category.name().en())
                .setParameter("amount", category.allowance().amount())
                .setParameter("unit", category.allowance().unit().name())
                .setParameter("conditions", CONDITIONS.convertToDatabaseColumn(category.conditions()))
                .setParameter("nationalCodes", category.nationalCodes().toArray(String[]::new))
                .setParameter("active", category.active())
                .setParameter("at", at)
                .setParameter("by", by);
    }

    private static OptionalLong version(Query statement) {
        return statement.getResultList().stream()
                .mapToLong(row -> ((Number) row).longValue())
                .findFirst();
    }
}
