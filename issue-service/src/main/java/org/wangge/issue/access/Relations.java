package org.wangge.issue.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.Posting;
import org.wangge.issue.territory.Standing;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;

/**
 * Works out what somebody is to an issue. Authority comes from postings valid today; roles of the token only add the
 * administrator, and confirm a supervisor.
 */
public final class Relations {

    private Relations() {}

    /** Who asks: an account, and which of the two roles that matter here its token carries. */
    public record Asking(String account, boolean supervisor, boolean administrator) {

        public static Asking of(Caller caller) {
            return new Asking(caller.account(), caller.is(Roles.SUPERVISOR), caller.is(Roles.ADMINISTRATOR));
        }
    }

    /** The people an issue names. */
    public record Named(
            String reporter,
            @Nullable Party assignee,
            @Nullable Party resolver) {}

    public static Set<Relation> of(Asking asking, Standing standing, Named named) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (Posting posting : standing.of(asking.account())) {
            if (posting.covers()) {
                switch (posting.role()) {
                    case LEAD -> relations.add(Relation.LEAD);
                    case DEPUTY_LEAD -> relations.add(Relation.DEPUTY);
                    case MEMBER -> relations.add(Relation.MEMBER);
                    case SUPERVISOR -> {
                        if (asking.supervisor()) {
                            relations.add(Relation.SUPERVISION);
                        }
                    }
                }
            }
            if (posting.holder().is(named.assignee())) {
                relations.add(Relation.ASSIGNEE);
            }
            if (posting.holder().is(named.resolver())) {
                relations.add(Relation.RESOLVER);
            }
        }
        if (new Party(asking.account(), null, null).is(named.resolver())) {
            relations.add(Relation.RESOLVER);
        }
        if (asking.account().equals(named.reporter())) {
            relations.add(Relation.REPORTER);
        }
        if (asking.administrator()) {
            relations.add(Relation.ADMINISTRATOR);
        }
        return relations;
    }
}
