package org.wangge.local.demo.sweep;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.desk.Desks;
import org.wangge.local.demo.office.Grid;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Person;
import org.wangge.local.demo.office.Posting;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;

/**
 * Each second-level grid takes what was found in it from its own list: claims, classifies and assigns nearly all of it, voids what is
 * none of its business, hands what belongs elsewhere to the next grid, and leaves a little for its next meeting.
 */
public final class Sorting {
    private final Office office;
    private final Desks desks;
    private final Directory directory;
    private final Crew crew;
    private final Faults faults;

    public Sorting(Office office, Desks desks, Directory directory, Crew crew, Faults faults) {
        this.office = office;
        this.desks = desks;
        this.directory = directory;
        this.crew = crew;
        this.faults = faults;
    }

    public void sort(List<Tracked> issues) throws InterruptedException {
        take("Claiming, classifying, assigning", issues, this::handle);
        var handedOver = issues.stream()
                .filter(issue -> issue.events().containsValue("issue-returned"))
                .toList();
        take("Taking what others handed over", handedOver, this::takeOn);
    }

    private void take(String what, List<Tracked> issues, Crew.Task<Tracked> deed) throws InterruptedException {
        Map<String, Tracked> byId = issues.stream().collect(Collectors.toMap(Tracked::id, Function.identity()));
        Map<String, Tracked> seen = new ConcurrentHashMap<>();
        crew.each(
                "Grids looking through their lists",
                office.secondLevel(),
                second -> list(second).forEach(id -> {
                    var issue = byId.get(id);
                    if (issue != null && seen.put(id, issue) != null) {
                        faults.add(issue.number() + " is in the lists of two grids");
                    }
                }));
        faults.unlessEqual("Issues in the grids' lists", issues.size(), seen.size());
        crew.each(what, List.copyOf(seen.values()), deed);
    }

    private List<String> list(Grid second) {
        var lead = desks.of(office.leadOf(second.code()).username());
        return lead.all("/v1/issues?state=REPORTED&grid=" + directory.grid(second.code())).stream()
                .map(issue -> issue.required("id").asText())
                .toList();
    }

    private void handle(Tracked issue) {
        var second = office.secondLevelOf(issue.grid());
        switch (issue.finding().serial() % 100) {
            case 13 -> Deeds.voidIt(deskOf(office.leadOf(second)), issue, "现场核实不属于整改范围（演示）");
            case 47 -> Deeds.returnTo(deskOf(head(issue)), issue, directory.grid(elsewhere(second)), "不在本网格管辖范围（演示）");
            case 71, 72 -> Deeds.claim(deskOf(head(issue)), issue);
            default -> takeOn(issue);
        }
    }

    void takeOn(Tracked issue) {
        var desk = deskOf(head(issue));
        Deeds.claim(desk, issue);
        Deeds.classify(desk, issue, issue.finding().kind());
        Deeds.assign(desk, issue, directory.person(handler(issue)), "请按期整改（演示）");
    }

    /** Lead and deputies share the work. */
    private Person head(Tracked issue) {
        return inTurn(office.headsOf(office.secondLevelOf(issue.grid())), issue);
    }

    /** Somebody posted in the very grid of the issue. */
    private Person handler(Tracked issue) {
        return inTurn(
                office.those(person -> person.postings().stream()
                        .anyMatch(posting -> posting.grid().equals(issue.grid()))),
                issue);
    }

    /** The first leaf of the next second-level grid. */
    private String elsewhere(String second) {
        var all = office.secondLevel().stream().map(Grid::code).toList();
        var next = all.get((all.indexOf(second) + 1) % all.size());
        return office.leavesUnder(next).get(0).code();
    }

    private static Person inTurn(List<Person> people, Tracked issue) {
        return people.get(issue.finding().serial() % people.size());
    }

    private Desk deskOf(Person person) {
        return desks.of(person.username());
    }

    /** Whether an issue lies in the grid or below it. */
    static boolean within(Tracked issue, String grid) {
        return Posting.within(issue.grid(), grid);
    }
}
