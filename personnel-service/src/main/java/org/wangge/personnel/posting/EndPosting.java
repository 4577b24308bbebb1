package org.wangge.personnel.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.Tombstone;
import org.wangge.kit.http.Versions;
import org.wangge.kit.outbox.Outbox;
import org.wangge.personnel.people.PeopleTable;

/** Names a posting's last day, or withdraws one that was made in error. */
@ApplicationScoped
class EndPosting {

    private final PostingTable postings;
    private final PeopleTable people;
    private final Outbox outbox;

    EndPosting(PostingTable postings, PeopleTable people, Outbox outbox) {
        this.postings = postings;
        this.people = people;
        this.outbox = outbox;
    }

    @Transactional
    Posting end(UUID id, LocalDate last, @Nullable String ifMatch) {
        Posting before = postings.hold(id);
        Versions.check(ifMatch, before.version());
        Posting after = before.endedOn(last);
        if (after.version() != before.version()) {
            postings.write(List.of(after));
            outbox.append(after.state(people.get(after.person())));
        }
        return after;
    }

    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch) {
        Versions.check(ifMatch, postings.hold(id).version());
        postings.remove(id);
        outbox.append(new Tombstone(PostingState.TOPIC, id));
    }
}
