package org.wangge.local.demo.sweep;

import java.util.ArrayList;
import java.util.List;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.desk.Desks;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.work.Crew;

/** Supervision verifies what was put right: passes most, sends every sixth back, of which all but two are put right again and pass. */
public final class Supervising {
    private static final int SENT_BACK_EVERY = 6;
    private static final int LEFT_OPEN = 2;

    private final Office office;
    private final Desks desks;
    private final Directory directory;
    private final PuttingRight puttingRight;
    private final Crew crew;

    public Supervising(Office office, Desks desks, Directory directory, PuttingRight puttingRight, Crew crew) {
        this.office = office;
        this.desks = desks;
        this.directory = directory;
        this.puttingRight = puttingRight;
        this.crew = crew;
    }

    public void verify(List<Tracked> issues) throws InterruptedException {
        var resolved = issues.stream()
                .filter(issue -> issue.state().equals("RESOLVED"))
                .toList();
        List<Tracked> passed = new ArrayList<>();
        List<Tracked> sentBack = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            (i % SENT_BACK_EVERY == SENT_BACK_EVERY - 1 ? sentBack : passed).add(resolved.get(i));
        }
        crew.each("Supervision passing", passed, this::pass);
        crew.each("Supervision sending back", sentBack, issue -> Deeds.sendBack(supervisor(issue), issue, "整改不到位（演示）"));
        var again = sentBack.subList(0, Math.max(0, sentBack.size() - LEFT_OPEN)).stream()
                .filter(issue -> issue.state().equals("ASSIGNED"))
                .toList();
        crew.each("Putting right again, and passing", again, issue -> {
            puttingRight.again(issue);
            pass(issue);
        });
    }

    void pass(Tracked issue) {
        Deeds.pass(supervisor(issue), issue);
    }

    /** One of the supervisors in turn, and never the one who put it right. */
    private Desk supervisor(Tracked issue) {
        var able = office.supervisors().stream()
                .filter(person -> !directory.person(person).equals(issue.assignee()))
                .toList();
        return desks.of(able.get(issue.finding().serial() % able.size()).username());
    }
}
