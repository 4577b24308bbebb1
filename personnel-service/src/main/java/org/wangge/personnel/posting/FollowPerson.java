package org.wangge.personnel.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.wangge.kit.outbox.Outbox;
import org.wangge.personnel.people.Person;
import org.wangge.personnel.people.PersonChanged;
import org.wangge.personnel.territory.Today;

/** Tells a person's postings anew when what they carry of the person changes, unless an occupation forbids one of them. */
@ApplicationScoped
class FollowPerson {

    private final PostingTable postings;
    private final Outbox outbox;
    private final Today today;

    FollowPerson(PostingTable postings, Outbox outbox, Today today) {
        this.postings = postings;
        this.outbox = outbox;
        this.today = today;
    }

    void follow(@Observes PersonChanged change) {
        Person before = change.before();
        Person after = change.after();
        if (before == null || !after.isKnownOtherwiseThan(before)) {
            return;
        }
        if (after.occupation() != before.occupation()) {
            List<HeldPosting> forbidden = postings.lasting(after.id(), today.get()).stream()
                    .filter(posting -> !posting.isOpenTo(after.occupation()))
                    .toList();
            if (!forbidden.isEmpty()) {
                throw new OccupationHeld(forbidden);
            }
        }
        outbox.appendAll(postings.tellAnew(after.id()).stream()
                .map(posting -> posting.state(after))
                .toList());
    }
}
