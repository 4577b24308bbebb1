package org.wangge.personnel.posting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.Event;
import org.wangge.personnel.people.Occupation;

/** The whole of a posting as the compacted topic {@code postings} carries it, with what others need of its person. */
public record PostingState(
        UUID id,
        long version,
        UUID office,
        UUID grid,
        PostingRole role,
        LocalDate from,
        @Nullable LocalDate to,
        boolean firstSecretary,
        UUID person,
        String personName,
        Occupation occupation,
        @Nullable String account)
        implements Event {

    public static final String TOPIC = "postings";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID key() {
        return id;
    }
}
