package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.category.Categories;
import org.wangge.issue.loop.Deed;

/** A grid's lead or deputy puts an issue under a category. */
@ApplicationScoped
class ClassifyIssue {

    private final IssueDesk desk;
    private final Categories categories;

    ClassifyIssue(IssueDesk desk, Categories categories) {
        this.desk = desk;
        this.categories = categories;
    }

    @Transactional
    IssueView classify(UUID id, @Nullable String ifMatch, String scheme, String code) {
        Opened opened = desk.open(id, ifMatch);
        opened.issue().allow(Deed.CLASSIFY, opened.act());
        Classification as = Classification.of(categories.get(scheme, code));
        return desk.close(opened, Deed.CLASSIFY, opened.issue().classify(as, opened.act()));
    }
}
