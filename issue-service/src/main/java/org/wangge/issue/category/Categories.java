package org.wangge.issue.category;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The categories an issue can have. Remembered for a while, so that a command asks the database for them seldom: what is
 * changed at another copy of the service is seen here within that time, what is new at once.
 */
@ApplicationScoped
public class Categories {

    static final String CACHE = "categories";

    private final CategoryRepository categories;

    Categories(CategoryRepository categories) {
        this.categories = categories;
    }

    /** @throws UnknownCategory if there is none, or it is no longer used */
    @Transactional
    @CacheResult(cacheName = CACHE)
    public Category get(String scheme, String code) {
        return categories
                .find(scheme, code)
                .filter(StoredCategory::active)
                .map(StoredCategory::category)
                .orElseThrow(() -> new UnknownCategory(scheme, code));
    }
}
