package org.wangge.personnel.posting;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.personnel.people.Occupation;
import org.wangge.testing.EventSamples;

class EventSampleTest {

    @Test
    void a_postings_state_is_as_its_readers_know_it() {
        EventSamples.matches(new PostingState(
                UUID.fromString("01990000-0000-7000-8000-000000000001"),
                3,
                UUID.fromString("01990000-0000-7000-8000-000000000002"),
                UUID.fromString("01990000-0000-7000-8000-000000000003"),
                PostingRole.LEAD,
                LocalDate.of(2014, 9, 1),
                LocalDate.of(2015, 8, 31),
                true,
                UUID.fromString("01990000-0000-7000-8000-000000000004"),
                "于青河",
                Occupation.OFFICE_STAFF,
                "7b1f0a52-3c4d-4e5f-8a9b-0c1d2e3f4a5b"));
    }
}
