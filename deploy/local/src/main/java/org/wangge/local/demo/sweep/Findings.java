package org.wangge.local.demo.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.wangge.local.demo.office.Grid;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Person;

/** Draws what is found: grid after grid, at points inside its leaves, by everybody in turn. Always the same for the same number. */
final class Findings {
    static final List<String> RESIDENTS = List.of("resident1", "resident2");
    private static final long SEED = 20140915;
    private static final int RESIDENT_EVERY = 80;
    private static final int PHOTO_EVERY = 90;

    private Findings() {}

    static List<Finding> drawn(Office office, int count) {
        var random = new Random(SEED);
        var leaves = office.secondLevel().stream()
                .flatMap(second -> office.leavesUnder(second.code()).stream())
                .toList();
        List<Person> everybody = new ArrayList<>(office.people());
        Collections.shuffle(everybody, random);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Grid leaf = leaves.get((int) ((long) i * leaves.size() / count));
            boolean resident = i % RESIDENT_EVERY == RESIDENT_EVERY - 1;
            findings.add(new Finding(
                    i + 1,
                    resident
                            ? RESIDENTS.get(i / RESIDENT_EVERY % RESIDENTS.size())
                            : everybody.get(i % everybody.size()).username(),
                    resident,
                    leaf,
                    leaf.pointInside(random),
                    office.kinds().get(random.nextInt(office.kinds().size())),
                    i % PHOTO_EVERY == 0));
        }
        return findings;
    }
}
