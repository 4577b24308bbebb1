package org.wangge.issue.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The categories an issue can have. */
@ApplicationScoped
public class Categories {

    private final CategoryRepository categories;

    Categories(CategoryRepository categories) {
        this.categories = categories;
    }

    /** @throws UnknownCategory if there is none, or it is no longer used */
    @Transactional
    public Category get(String scheme, String code) {
        return categories
                .find(scheme, code)
                .filter(StoredCategory::active)
                .map(StoredCategory::category)
                .orElseThrow(() -> new UnknownCategory(scheme, code));
    }
}
