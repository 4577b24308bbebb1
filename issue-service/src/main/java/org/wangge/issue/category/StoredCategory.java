package org.wangge.issue.category;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A category as the database has it. Written by {@link CategoryRepository} in one statement, never through this. */
@Entity
@Immutable
@Table(name = "categories")
class StoredCategory {

    @EmbeddedId
    private CategoryId id;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column
    private int amount;

    @Column(columnDefinition = "text")
    @Enumerated(EnumType.STRING)
    private Allowance.Unit unit;

    @Column(columnDefinition = "jsonb")
    @Convert(converter = Conditions.class)
    private List<Condition> conditions;

    @Column(name = "national_codes", columnDefinition = "text[]")
    private List<String> nationalCodes;

    @Column
    private boolean active;

    @Column
    private long version;

    protected StoredCategory() {}

    boolean active() {
        return active;
    }

    long version() {
        return version;
    }

    CategoryId id() {
        return id;
    }

    Category category() {
        return new Category(id.scheme(), id.code(), nameZh, nameEn, allowance());
    }

    CategoryView view() {
        return new CategoryView(
                id.scheme(),
                id.code(),
                new Name(nameZh, nameEn),
                allowance(),
                List.copyOf(conditions),
                List.copyOf(nationalCodes),
                active,
                version);
    }

    private Allowance allowance() {
        return new Allowance(amount, unit);
    }
}
