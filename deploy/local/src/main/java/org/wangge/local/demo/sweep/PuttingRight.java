package org.wangge.local.demo.sweep;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangge.local.demo.desk.Desks;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Person;
import org.wangge.local.demo.work.Crew;

/**
 * 45 issues are put right by 220 people under five leads. An issue has one assignee at a time, so a team takes turns: the lead assigns it to each
 * in turn, each starts work on it, and the last one resolves it.
 */
public final class PuttingRight {
    private static final int PICTURE_EVERY = 3;

    private final Office office;
    private final Desks desks;
    private final Directory directory;
    private final Crew crew;

    public PuttingRight(Office office, Desks desks, Directory directory, Crew crew) {
        this.office = office;
        this.desks = desks;
        this.directory = directory;
        this.crew = crew;
    }

    /** What was done, and by how many. */
    public record Done(List<Tracked> issues, int people, int leads) {}

    public Done putRight(List<Tracked> issues) throws InterruptedException {
        var teams = Team.formed(office, issues);
        crew.each("Putting right " + teams.size() + " issues", teams, this::putRight);
        Set<Person> people =
                teams.stream().flatMap(team -> team.people().stream()).collect(Collectors.toSet());
        Set<Person> leads = teams.stream().map(Team::lead).collect(Collectors.toSet());
        return new Done(teams.stream().map(Team::issue).toList(), people.size(), leads.size());
    }

    private void putRight(Team team) {
        var issue = team.issue();
        var lead = desks.of(team.lead().username());
        Person last = team.people().get(0);
        for (var person : team.people()) {
            var id = directory.person(person);
            if (!issue.assignee().equals(id)) {
                Deeds.assign(lead, issue, id, "接力整改（演示）");
            }
            Deeds.start(desks.of(person.username()), issue);
            last = person;
        }
        resolve(last, issue, "由%d人接力整改完成（演示）".formatted(team.people().size()));
    }

    /** The second time, after supervision sent it back. */
    void again(Tracked issue) {
        byAssignee(issue, "返工后整改完成（演示）");
    }

    /** Whoever has it starts and resolves it. */
    void byAssignee(Tracked issue, String what) {
        var person = assigneeOf(issue);
        Deeds.start(desks.of(person.username()), issue);
        resolve(person, issue, what);
    }

    Person assigneeOf(Tracked issue) {
        return office.those(person -> directory.person(person).equals(issue.assignee()))
                .get(0);
    }

    private void resolve(Person person, Tracked issue, String what) {
        var desk = desks.of(person.username());
        var serial = issue.finding().serial();
        Deeds.resolve(
                desk,
                issue,
                what,
                serial % PICTURE_EVERY == 0 ? List.of(desk.upload(Pictures.jpeg(-serial))) : List.of());
    }
}
