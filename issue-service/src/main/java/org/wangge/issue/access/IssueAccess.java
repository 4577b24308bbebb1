package org.wangge.issue.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.photo.PhotoAudience;
import org.wangge.issue.territory.Party;

/** What the caller is to an issue, for features that hang on one but do no deed of the loop. */
@ApplicationScoped
public class IssueAccess implements PhotoAudience {

    private final KnownIssues issues;
    private final Actor actor;

    IssueAccess(KnownIssues issues, Actor actor) {
        this.issues = issues;
        this.actor = actor;
    }

    /** An issue the caller may know of, what he is to it, and who he is there. */
    public record Known(UUID issue, UUID office, Set<Relation> relations, Party caller) {

        public boolean isAny(Relation... any) {
            return List.of(any).stream().anyMatch(relations::contains);
        }
    }

    /** Whether the caller may know of the issue: not of one there is not, either. */
    @Override
    public boolean maySee(UUID issue) {
        return known(issue).isPresent();
    }

    /** The issue, if there is one and the caller may know of it. */
    public Optional<Known> known(UUID issue) {
        return issues.find(issue, actor.account())
                .map(found ->
                        new Known(issue, found.office(), found.relations(actor.asking()), actor.on(found.standing())))
                .filter(known -> Loop.maySee(known.relations()));
    }
}
