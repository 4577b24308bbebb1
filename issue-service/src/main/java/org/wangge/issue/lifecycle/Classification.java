package org.wangge.issue.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.wangge.issue.category.Allowance;
import org.wangge.issue.category.Category;
import org.wangge.issue.fact.CategoryRef;

/**
 * The category of an issue as it was when the issue was classified: names and allowance are kept with the issue, so
 * that a category changed or given up later neither rewrites the ledger nor strands what is under way.
 */
@Embeddable
record Classification(
        @Column(name = "category_scheme") @JsonProperty("category_scheme")
        String scheme,

        @Column(name = "category_code") @JsonProperty("category_code")
        String code,

        @Column(name = "category_name_zh") @JsonProperty("category_name_zh")
        String nameZh,

        @Column(name = "category_name_en") @JsonProperty("category_name_en")
        String nameEn,

        @Column(name = "allowance_amount") @JsonProperty("allowance_amount")
        Integer amount,

        @Enumerated(EnumType.STRING) @Column(name = "allowance_unit") @JsonProperty("allowance_unit")
        Allowance.Unit unit) {

    static Classification of(Category category) {
        return new Classification(
                category.scheme(),
                category.code(),
                category.nameZh(),
                category.nameEn(),
                category.allowance().amount(),
                category.allowance().unit());
    }

    Allowance allowance() {
        return new Allowance(amount, unit);
    }

    CategoryRef ref() {
        return new CategoryRef(scheme, code, new CategoryRef.Name(nameZh, nameEn));
    }
}
