package org.wangge.personnel.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 9, 1);

    private static Posting lasting(LocalDate from, @Nullable LocalDate to) {
        return new Posting(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                PostingRole.MEMBER,
                from,
                to,
                false);
    }

    @Test
    void a_posting_ends_on_a_day_and_is_one_version_on() {
        Posting ended = lasting(FIRST, null).endedOn(FIRST.plusDays(30));
        assertEquals(FIRST.plusDays(30), ended.to());
        assertEquals(2, ended.version());
        assertSame(ended, ended.endedOn(FIRST.plusDays(30)));
    }

    @Test
    void an_end_only_comes_forward() {
        Posting ended = lasting(FIRST, FIRST.plusDays(30));
        assertEquals(FIRST, ended.endedOn(FIRST).to());
        assertThrows(EndsAlready.class, () -> ended.endedOn(FIRST.plusDays(31)));
        assertThrows(ImpossibleDays.class, () -> ended.endedOn(FIRST.minusDays(1)));
        assertThrows(ImpossibleDays.class, () -> lasting(FIRST, null).endedOn(LocalDate.MAX));
    }

    @Test
    void postings_overlap_if_they_share_a_day() {
        Posting autumn = lasting(FIRST, FIRST.plusDays(30));
        assertTrue(autumn.overlaps(lasting(FIRST.plusDays(30), null)));
        assertTrue(lasting(FIRST.plusDays(30), null).overlaps(autumn));
        assertFalse(autumn.overlaps(lasting(FIRST.plusDays(31), null)));
        assertFalse(lasting(FIRST.plusDays(31), null).overlaps(autumn));
        assertTrue(lasting(FIRST, null).overlaps(lasting(FIRST.minusYears(1), null)));
    }
}
