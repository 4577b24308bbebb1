package org.wangge.local.demo.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sample office at work: who leads which grid, who works under whom, and the leaves on which issues lie. */
public final class Office {
    private final List<Grid> grids;
    private final List<Person> people;
    private final List<Kind> kinds;
    private final Map<String, Grid> byCode;

    public Office(Seeds seeds) {
        this.grids = seeds.grids();
        this.people = seeds.people();
        this.kinds = seeds.kinds();
        this.byCode = grids.stream().collect(Collectors.toMap(Grid::code, Function.identity()));
    }

    public String code() {
        return grids.get(0).code();
    }

    public List<Person> people() {
        return people;
    }

    public List<Kind> kinds() {
        return kinds;
    }

    public Grid grid(String code) {
        var grid = byCode.get(code);
        if (grid == null) {
            throw new IllegalArgumentException("The seeds have no grid " + code);
        }
        return grid;
    }

    public List<Grid> secondLevel() {
        return grids.stream().filter(grid -> grid.level() == 2).toList();
    }

    /** Grids without children below this one: a point always lies in one of them. */
    public List<Grid> leavesUnder(String code) {
        return grids.stream()
                .filter(grid -> Posting.within(grid.code(), code))
                .filter(grid -> grids.stream().noneMatch(other -> other.parent().equals(Optional.of(grid.code()))))
                .toList();
    }

    /** The code of the second-level grid a deeper one lies in. */
    public String secondLevelOf(String code) {
        return secondLevel().stream()
                .map(Grid::code)
                .filter(second -> Posting.within(code, second))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " lies in no second-level grid"));
    }

    public Person leadOf(String grid) {
        return those(person -> person.is("LEAD", grid)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody leads the grid '" + grid + "'"));
    }

    /** The lead and the deputies of a grid: they claim, classify and assign. */
    public List<Person> headsOf(String grid) {
        return those(person -> person.is("LEAD", grid) || person.is("DEPUTY_LEAD", grid));
    }

    public List<Person> supervisors() {
        return those(person -> person.is("SUPERVISOR"));
    }

    public List<Person> those(Predicate<Person> wanted) {
        return people.stream().filter(wanted).toList();
    }
}
