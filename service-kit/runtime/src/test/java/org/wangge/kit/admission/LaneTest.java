package org.wangge.kit.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wangge.kit.admission.Lane.Entry;
import org.wangge.kit.admission.Lane.Measure;

class LaneTest {

    private static final int AT_WORK = 2;
    private static final int WAITING = 4;
    private static final int WHEN_OVERRUN = 1;
    private static final long CALM = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

    private final List<Visit> begun = new ArrayList<>();
    private final List<Visit> refused = new ArrayList<>();
    private long now;
    private final Lane lane = new Lane(new Measure(AT_WORK, WAITING, WHEN_OVERRUN, CALM, PATIENCE), () -> now);

    private Visit visit() {
        Visit[] visit = new Visit[1];
        visit[0] = new Visit(() -> begun.add(visit[0]), () -> refused.add(visit[0]));
        return visit[0];
    }

    private List<Visit> enter(int count, Entry expected) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Visit visit = visit();
            assertEquals(expected, lane.enter(visit));
            visits.add(visit);
        }
        return visits;
    }

    @Test
    void a_crowd_that_fits_is_served_whole_in_the_order_it_came() {
        List<Visit> first = enter(AT_WORK, Entry.BEGIN);
        List<Visit> next = enter(WAITING, Entry.WAIT);
        lane.ends(first.get(0));
        lane.ends(first.get(1));
        assertEquals(next.subList(0, 2), begun);
        next.forEach(lane::ends);
        assertEquals(next, begun);
        assertEquals(0, lane.atWork());
        assertEquals(0, lane.refused());
    }

    @Test
    void what_does_not_fit_is_refused() {
        enter(AT_WORK, Entry.BEGIN);
        enter(WAITING, Entry.WAIT);
        enter(3, Entry.REFUSED);
        assertEquals(3, lane.refused());
        assertEquals(AT_WORK, lane.atWork());
        assertEquals(WAITING, lane.waiting());
    }

    @Test
    void once_overrun_the_line_stays_short_until_nobody_was_refused_for_a_while() {
        List<Visit> inside = new ArrayList<>(enter(AT_WORK, Entry.BEGIN));
        inside.addAll(enter(WAITING, Entry.WAIT));
        enter(1, Entry.REFUSED);
        for (int served = 0; served < WAITING - 1; served++) {
            lane.ends(inside.remove(0));
            enter(1, Entry.REFUSED);
        }
        lane.ends(inside.remove(0));
        enter(WHEN_OVERRUN, Entry.WAIT);
        enter(1, Entry.REFUSED);
        now += CALM;
        enter(WAITING - WHEN_OVERRUN, Entry.WAIT);
    }

    @Test
    void nobody_waits_longer_than_anybody_should() {
        List<Visit> first = enter(AT_WORK, Entry.BEGIN);
        List<Visit> early = enter(1, Entry.WAIT);
        now += PATIENCE;
        enter(1, Entry.WAIT);
        lane.refuseTheImpatient();
        assertEquals(List.of(), refused);
        now++;
        lane.refuseTheImpatient();
        assertEquals(early, refused);
        assertEquals(1, lane.waiting());
        lane.ends(early.get(0));
        lane.ends(first.get(0));
        assertEquals(AT_WORK, lane.atWork());
    }

    @Test
    void who_goes_away_leaves_the_line() {
        List<Visit> first = enter(AT_WORK, Entry.BEGIN);
        List<Visit> waiting = enter(2, Entry.WAIT);
        lane.ends(waiting.get(0));
        lane.ends(first.get(0));
        assertEquals(waiting.subList(1, 2), begun);
    }

    @Test
    void a_place_stays_taken_while_work_goes_on_for_a_caller_who_has_gone() {
        Visit visit = enter(1, Entry.BEGIN).get(0);
        lane.workBegins(visit);
        lane.ends(visit);
        assertEquals(1, lane.atWork());
        lane.workEnds(visit);
        assertEquals(0, lane.atWork());
    }

    @Test
    void a_stream_gives_its_place_back_once() {
        Visit stream = enter(1, Entry.BEGIN).get(0);
        enter(1, Entry.BEGIN);
        lane.workBegins(stream);
        lane.stepsAside(stream);
        lane.workEnds(stream);
        lane.ends(stream);
        assertEquals(1, lane.atWork());
    }

    /** Whatever happens in whatever order: never too many at work, nobody waits beside a free place, and all of it comes back. */
    @Property
    void places_are_neither_lost_nor_made(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 6) Integer> happenings, @ForAll long choice) {
        List<Visit> visits = new ArrayList<>();
        Random which = new Random(choice);
        for (int happening : happenings) {
            now += which.nextLong(CALM);
            Visit visit = visits.isEmpty() ? visit() : visits.get(which.nextInt(visits.size()));
            switch (happening) {
                case 0, 1, 2 -> {
                    Visit newcomer = visit();
                    if (lane.enter(newcomer) != Entry.REFUSED) {
                        visits.add(newcomer);
                    }
                }
                case 3 -> lane.ends(visit);
                case 4 -> lane.workBegins(visit);
                case 5 -> lane.workEnds(visit);
                default -> lane.refuseTheImpatient();
            }
            assertTrue(lane.atWork() <= AT_WORK && lane.waiting() <= WAITING);
            assertTrue(lane.waiting() == 0 || lane.atWork() == AT_WORK);
        }
        visits.forEach(lane::ends);
        visits.forEach(lane::workEnds);
        assertEquals(0, lane.atWork());
        assertEquals(0, lane.waiting());
    }
}
