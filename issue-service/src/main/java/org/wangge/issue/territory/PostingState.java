package org.wangge.issue.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.UnreadableEvent;

/** What this service reads of a state on the topic {@code postings}; {@code to} is the last day, inclusive. */
record PostingState(
        UUID id,
        Long version,
        UUID office,
        UUID grid,
        Role role,
        LocalDate from,
        @Nullable LocalDate to,
        UUID person,
        String personName,
        @Nullable String account) {

    PostingState checked(UUID subject) {
        if (id == null
                || version == null
                || office == null
                || grid == null
                || role == null
                || from == null
                || person == null
                || personName == null) {
            throw new UnreadableEvent(
                    "a posting's state lacks its id, version, office, grid, role, first day, person or name");
        }
        if (!id.equals(subject)) {
            throw new UnreadableEvent("the state of posting " + id + " came under the key " + subject);
        }
        return this;
    }
}
