package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Actor;
import org.wangge.issue.access.LedgerAccess;
import org.wangge.issue.territory.GridCopies;
import org.wangge.issue.territory.GridRef;
import org.wangge.kit.page.Page;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;

/**
 * Lists the issues a caller may see. A grid's ledger is open to whoever is posted there or above, and to
 * administrators; without a grid, the list covers every grid the caller is posted to, or what he himself reported or
 * has to put right. Three statements.
 */
@ApplicationScoped
class ListIssues {

    private final IssueSearch search;
    private final LedgerAccess access;
    private final GridCopies grids;
    private final Actor actor;
    private final Clock clock;

    ListIssues(IssueSearch search, LedgerAccess access, GridCopies grids, Actor actor, Clock clock) {
        this.search = search;
        this.access = access;
        this.grids = grids;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Page<IssueView> list(IssueFilter filter, PageRequest page) {
        List<Issue> found = search.find(filter, areas(filter), page.after, page.limit + 1);
        Map<UUID, GridRef> names = grids.named(found.stream()
                .map(Issue::grid)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return Pages.of(
                found,
                page.limit,
                issue -> IssueView.of(issue, issue.grid() == null ? null : names.get(issue.grid()), clock.instant()),
                IssueSearch::cursor);
    }

    private @Nullable Collection<UUID> areas(IssueFilter filter) {
        UUID grid = filter.gridId();
        if (filter.isOwn()) {
            return grid == null ? null : List.of(grid);
        }
        if (grid != null) {
            return List.of(access.ledgerOf(grid).grid().id());
        }
        if (actor.isAdministrator()) {
            return null;
        }
        List<UUID> posted = access.gridsOfCaller();
        if (posted.isEmpty()) {
            filter.reporter = IssueFilter.ME;
            return null;
        }
        return posted;
    }
}
