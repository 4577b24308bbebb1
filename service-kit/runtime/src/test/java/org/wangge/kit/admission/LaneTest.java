package org.wangge.kit.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wangge.kit.admission.Lane.Entry;

class LaneTest {

    private static final int PLACES = 8;
    private static final int SEATS = 5;

    private final List<Visit> begun = new ArrayList<>();
    private final List<Visit> sentAway = new ArrayList<>();
    private long now;
    private final Lane lane = new Lane(PLACES, SEATS, true, () -> now);

    private final class Visit implements Lane.Visitor {
        @Override
        public void begin() {
            begun.add(this);
        }

        @Override
        public void sendAway() {
            sentAway.add(this);
        }
    }

    private List<Visit> enter(int count, Entry expected) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Visit visit = new Visit();
            assertEquals(expected, lane.enter(visit));
            visits.add(visit);
        }
        return visits;
    }

    @Test
    void a_crowd_that_fits_is_served_whole_in_the_order_it_came() {
        List<Visit> first = enter(PLACES, Entry.BEGIN);
        List<Visit> next = enter(SEATS, Entry.WAIT);
        lane.leave(first.get(0));
        lane.leave(first.get(1));
        assertEquals(next.subList(0, 2), begun);
        first.forEach(lane::leave);
        assertEquals(next, begun);
        next.forEach(lane::leave);
        assertEquals(0, lane.atWork());
        assertEquals(0, lane.refused());
    }

    @Test
    void what_does_not_fit_is_refused() {
        enter(PLACES, Entry.BEGIN);
        enter(SEATS, Entry.WAIT);
        enter(3, Entry.REFUSED);
        assertEquals(3, lane.refused());
        assertEquals(PLACES, lane.atWork());
        assertEquals(SEATS, lane.waiting());
    }

    @Test
    void a_crowd_somewhat_too_large_keeps_its_line() {
        enter(PLACES, Entry.BEGIN);
        enter(SEATS, Entry.WAIT);
        enter(SEATS - 1, Entry.REFUSED);
        now += 2 * Lane.SECOND;
        enter(SEATS - 1, Entry.REFUSED);
        assertEquals(List.of(), sentAway);
        assertEquals(SEATS, lane.waiting());
        assertFalse(lane.isOverrun());
    }

    @Test
    void in_overload_nobody_waits_and_a_free_place_is_taken_by_whoever_comes() {
        List<Visit> inside = enter(PLACES, Entry.BEGIN);
        List<Visit> waiting = enter(SEATS, Entry.WAIT);
        enter(SEATS, Entry.REFUSED);
        assertTrue(lane.isOverrun());
        assertEquals(waiting, sentAway);
        assertEquals(0, lane.waiting());
        assertEquals(2 * SEATS, lane.refused());
        lane.leave(inside.get(0));
        enter(1, Entry.BEGIN);
        enter(1, Entry.REFUSED);
    }

    @Test
    void refusals_few_at_a_time_are_an_overload_too_where_no_second_is_without() {
        enter(PLACES, Entry.BEGIN);
        enter(SEATS, Entry.WAIT);
        for (int i = 0; i < SEATS; i++) {
            assertFalse(lane.isOverrun());
            enter(1, Entry.REFUSED);
            now += Lane.SECOND;
        }
        assertTrue(lane.isOverrun());
    }

    @Test
    void an_overload_goes_on_while_many_are_refused_and_is_over_after_a_second_in_which_few_were() {
        overrun();
        enterAndRefuse(10, 4);
        assertTrue(lane.isOverrun());
        enterAndRefuse(12, 4);
        assertFalse(lane.isOverrun());
        enter(PLACES, Entry.BEGIN);
        enter(SEATS, Entry.WAIT);
    }

    @Test
    void an_overload_is_over_when_nobody_comes_any_more() {
        overrun();
        now += 2 * Lane.SECOND;
        assertFalse(lane.isOverrun());
    }

    /** With all places free, at the beginning of a second. */
    private void overrun() {
        List<Visit> inside = enter(PLACES, Entry.BEGIN);
        enter(SEATS, Entry.WAIT);
        enter(SEATS, Entry.REFUSED);
        inside.forEach(lane::leave);
        now += Lane.SECOND;
        assertTrue(lane.isOverrun());
    }

    /** A second in which so many begin and leave again, and so many are refused. */
    private void enterAndRefuse(int served, int refused) {
        for (int i = 0; i < served - PLACES; i++) {
            lane.leave(enter(1, Entry.BEGIN).get(0));
        }
        List<Visit> inside = enter(PLACES, Entry.BEGIN);
        enter(refused, Entry.REFUSED);
        inside.forEach(lane::leave);
        now += Lane.SECOND;
    }

    @Test
    void who_gives_up_or_goes_away_leaves_the_line() {
        List<Visit> first = enter(PLACES, Entry.BEGIN);
        List<Visit> waiting = enter(3, Entry.WAIT);
        assertTrue(lane.giveUp(waiting.get(0)));
        lane.leave(waiting.get(0));
        lane.leave(waiting.get(1));
        assertEquals(1, lane.waiting());
        assertEquals(1, lane.refused());
        lane.leave(first.get(0));
        assertEquals(waiting.subList(2, 3), begun);
        assertEquals(PLACES, lane.atWork());
    }

    @Test
    void whose_turn_has_come_can_give_up_no_more() {
        List<Visit> first = enter(PLACES, Entry.BEGIN);
        Visit waiting = enter(1, Entry.WAIT).get(0);
        lane.leave(first.get(0));
        assertFalse(lane.giveUp(waiting));
        assertEquals(PLACES, lane.atWork());
    }

    @Test
    void when_nothing_can_be_done_all_who_wait_are_sent_away_and_who_is_at_work_keeps_the_place() {
        enter(PLACES, Entry.BEGIN);
        List<Visit> waiting = enter(3, Entry.WAIT);
        lane.sendAway();
        assertEquals(waiting, sentAway);
        assertEquals(0, lane.waiting());
        assertEquals(PLACES, lane.atWork());
    }

    @Test
    void a_place_comes_back_once() {
        List<Visit> inside = enter(PLACES, Entry.BEGIN);
        lane.leave(inside.get(0));
        lane.leave(inside.get(0));
        assertEquals(PLACES - 1, lane.atWork());
    }

    /** Whatever happens in whatever order: never too many at work, nobody waits beside a free place, and all of it comes back. */
    @Property
    void places_are_neither_lost_nor_made(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 5) Integer> happenings, @ForAll long choice) {
        List<Visit> visits = new ArrayList<>();
        Random which = new Random(choice);
        for (int happening : happenings) {
            now += which.nextLong(Lane.SECOND);
            if (happening < 3) {
                Visit newcomer = new Visit();
                if (lane.enter(newcomer) != Entry.REFUSED) {
                    visits.add(newcomer);
                }
            } else if (happening == 3) {
                lane.sendAway();
            } else if (!visits.isEmpty()) {
                Visit visit = visits.get(which.nextInt(visits.size()));
                if (happening == 4) {
                    lane.leave(visit);
                } else {
                    lane.giveUp(visit);
                }
            }
            visits.removeAll(sentAway);
            assertTrue(lane.atWork() <= PLACES && lane.waiting() <= SEATS);
            assertTrue(lane.waiting() == 0 || lane.atWork() == PLACES);
        }
        visits.forEach(lane::leave);
        assertEquals(0, lane.atWork());
        assertEquals(0, lane.waiting());
    }
}
