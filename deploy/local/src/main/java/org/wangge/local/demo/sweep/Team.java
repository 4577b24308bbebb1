package org.wangge.local.demo.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wangge.local.demo.office.Grid;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Person;

/** One issue, the second-level lead under whom it is put right, and the people who take turns at it. */
record Team(Tracked issue, Person lead, List<Person> people) {
    private static final int GRIDS = 5;
    private static final int ISSUES = 45;
    private static final int PEOPLE = 220;

    /** 45 assigned issues in the five second-level grids with most people, and 220 of these shared out among them. */
    static List<Team> formed(Office office, List<Tracked> issues) {
        var grids = office.secondLevel().stream()
                .sorted(Comparator.comparingInt(
                        (Grid grid) -> -crew(office, grid).size()))
                .limit(GRIDS)
                .toList();
        List<Team> teams = new ArrayList<>();
        for (var grid : grids) {
            var chosen = chosen(office, grid, issues);
            chosen.forEach(issue -> teams.add(new Team(issue, office.leadOf(grid.code()), new ArrayList<>())));
        }
        grids.stream()
                .flatMap(grid -> crew(office, grid).stream())
                .limit(PEOPLE)
                .forEach(person -> smallestFor(person, teams)
                        .ifPresent(team -> team.people().add(person)));
        return teams.stream().filter(team -> !team.people().isEmpty()).toList();
    }

    /** Everybody who works under the grid's lead. */
    private static List<Person> crew(Office office, Grid grid) {
        return office.those(person -> person.worksUnder(grid.code()) && !person.is("LEAD", grid.code()));
    }

    /** Nine issues of a grid, from each of its leaves in turn, so that everybody posted there has one near. */
    private static List<Tracked> chosen(Office office, Grid second, List<Tracked> issues) {
        var byLeaf = office.leavesUnder(second.code()).stream()
                .map(leaf -> issues.stream()
                        .filter(issue -> issue.state().equals("ASSIGNED") && Sorting.within(issue, leaf.code()))
                        .toList())
                .collect(Collectors.toList());
        List<Tracked> chosen = new ArrayList<>();
        int most = byLeaf.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < most; round++) {
            for (var leaf : byLeaf) {
                if (round < leaf.size() && chosen.size() < ISSUES / GRIDS) {
                    chosen.add(leaf.get(round));
                }
            }
        }
        return chosen;
    }

    private static Optional<Team> smallestFor(Person person, List<Team> teams) {
        return teams.stream()
                .filter(team -> person.mayHandle(team.issue().grid()))
                .min(Comparator.comparingInt(team -> team.people().size()));
    }
}
