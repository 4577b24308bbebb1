package org.wangge.personnel.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.personnel.people.Person;
import org.wangge.personnel.posting.Posting;
import org.wangge.personnel.territory.Grid;

/**
 * What is stored of the people and grids a file names.
 *
 * @param gridsByCode living grids of the office
 * @param leadsByGrid present leads' postings, past and future ones too
 * @param people      by number
 * @param byUsername  holders of the usernames the file names, of any office
 * @param postings    of the people, by person
 */
record Known(
        UUID office,
        Map<String, Grid> gridsByCode,
        Map<UUID, List<Lead>> leadsByGrid,
        Map<String, Person> people,
        Map<String, Person> byUsername,
        Map<UUID, List<Held>> postings) {

    /** A posting that leads a grid, and who holds it. */
    record Lead(Posting posting, String name) {}

    /** A posting of a person, and its grid's level. */
    record Held(Posting posting, int level, String gridName) {}

    /** A grid, once for each posting that leads it. */
    record GridRow(
            Grid grid, @Nullable Posting posting, @Nullable String name) {}

    /** A person, once for each of their postings. */
    record PersonRow(
            Person person,
            @Nullable Posting posting,
            @Nullable Integer level,
            @Nullable String gridName) {}

    static Known of(UUID office, List<GridRow> grids, List<PersonRow> people) {
        Known known =
                new Known(office, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (GridRow row : grids) {
            known.gridsByCode.put(row.grid().code(), row.grid());
            if (row.posting() != null && row.name() != null) {
                known.leadsByGrid
                        .computeIfAbsent(row.grid().id(), grid -> new ArrayList<>())
                        .add(new Lead(row.posting(), row.name()));
            }
        }
        for (PersonRow row : people) {
            Person person = row.person();
            if (person.office().equals(office)) {
                known.people.put(person.number(), person);
            }
            if (person.username() != null) {
                known.byUsername.put(person.username(), person);
            }
            if (row.posting() != null) {
                known.postings
                        .computeIfAbsent(person.id(), id -> new ArrayList<>())
                        .add(new Held(
                                row.posting(),
                                row.level() == null ? 1 : row.level(),
                                row.gridName() == null ? "" : row.gridName()));
            }
        }
        return known;
    }
}
