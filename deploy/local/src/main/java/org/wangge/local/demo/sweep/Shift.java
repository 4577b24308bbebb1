package org.wangge.local.demo.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.wangge.local.demo.desk.Desks;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;

/**
 * People at work without a break: each hand takes one finding after another round the whole loop, from the report to the closing, until the shift
 * ends. What it has begun by then it finishes, so that afterwards every issue of the shift is closed.
 */
public final class Shift {
    private static final int PLANNED = 20_000;

    /** A prime that the plan's length is no multiple of: findings next to each other lie in different grids. */
    private static final int STRIDE = 7_919;

    private static final long ENDS_WITHIN_MINUTES = 10;

    private final List<Finding> plan;
    private final Reporting reporting;
    private final Sorting sorting;
    private final PuttingRight puttingRight;
    private final Supervising supervising;
    private final Faults faults;
    private final AtomicInteger taken = new AtomicInteger();

    /** One object serves any number of shifts, one after another. No finding comes twice. */
    public Shift(Office office, Desks desks, Directory directory, Crew crew, Faults faults) {
        this.plan = Findings.drawn(office, PLANNED);
        this.reporting = new Reporting(office, desks, crew, faults);
        this.sorting = new Sorting(office, desks, directory, crew, faults);
        this.puttingRight = new PuttingRight(office, desks, directory, crew);
        this.supervising = new Supervising(office, desks, directory, puttingRight, crew);
        this.faults = faults;
    }

    /** A shift under way. */
    public final class Working {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final List<Tracked> issues = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger closed = new AtomicInteger();
        private final ExecutorService people;

        private Working(int hands) {
            people = Executors.newFixedThreadPool(hands);
            for (int hand = 0; hand < hands; hand++) {
                people.execute(this::work);
            }
        }

        /** Issues taken round the loop so far. */
        public int closed() {
            return closed.get();
        }

        /** Ends the shift and answers its issues, once everybody has finished what they had begun. */
        public List<Tracked> end() throws InterruptedException {
            ended.set(true);
            people.shutdown();
            if (!people.awaitTermination(ENDS_WITHIN_MINUTES, TimeUnit.MINUTES)) {
                people.shutdownNow();
                faults.add("Somebody is still at work " + ENDS_WITHIN_MINUTES + " minutes after the end of the shift");
            }
            return List.copyOf(issues);
        }

        private void work() {
            while (!ended.get()) {
                var finding = plan.get((int) ((long) taken.getAndIncrement() * STRIDE % PLANNED));
                try {
                    roundTheLoop(finding);
                    closed.incrementAndGet();
                } catch (RuntimeException failed) {
                    faults.add("Finding " + finding.serial() + ": " + failed);
                }
            }
        }

        private void roundTheLoop(Finding finding) {
            var issue = reporting.report(finding);
            issues.add(issue);
            sorting.takeOn(issue);
            puttingRight.byAssignee(issue, "整改完成（演示）");
            supervising.pass(issue);
        }
    }

    public Working begin(int hands) {
        return new Working(hands);
    }
}
