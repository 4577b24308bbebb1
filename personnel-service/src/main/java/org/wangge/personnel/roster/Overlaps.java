package org.wangge.personnel.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.kit.problem.Sentence;
import org.wangge.personnel.posting.Posting;
import org.wangge.personnel.posting.PostingRole;

/** Finds postings that cannot stand beside one another: two leads of a grid, or one person twice in one role there. */
class Overlaps {

    private final Known known;
    private final Map<UUID, Posting> stored;
    private final Map<UUID, Posting> after;
    private final Map<UUID, Integer> rows;
    private final List<RowError> errors;

    /**
     * @param stored postings of the people of the file
     * @param after  postings the file names, as they would be
     * @param rows   where the file names them
     */
    Overlaps(
            Known known,
            Map<UUID, Posting> stored,
            Map<UUID, Posting> after,
            Map<UUID, Integer> rows,
            List<RowError> errors) {
        this.known = known;
        this.stored = stored;
        this.after = after;
        this.rows = rows;
        this.errors = errors;
    }

    void find() {
        Map<Object, List<Posting>> places = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        known.leadsByGrid()
                .values()
                .forEach(leads -> leads.forEach(lead -> {
                    names.put(lead.posting().person(), lead.name());
                    if (!stored.containsKey(lead.posting().id())) {
                        put(places, lead.posting());
                    }
                }));
        stored.values().stream()
                .filter(posting -> !after.containsKey(posting.id()))
                .forEach(posting -> put(places, posting));
        after.values().stream()
                .sorted(java.util.Comparator.comparing(posting -> rows.getOrDefault(posting.id(), 0)))
                .forEach(posting -> {
                    for (Posting other : places.getOrDefault(place(posting), List.of())) {
                        if (posting.overlaps(other)) {
                            errors.add(error(posting, other, names));
                        }
                    }
                    put(places, posting);
                });
    }

    private RowError error(Posting posting, Posting other, Map<UUID, String> names) {
        int row = rows.getOrDefault(posting.id(), 0);
        Integer otherRow = rows.get(other.id());
        if (other.person().equals(posting.person())) {
            return new RowError(row, "from", Sentence.of("posted-already", other.from()));
        }
        return otherRow != null
                ? new RowError(row, "grid", Sentence.of("lead-in-file", otherRow))
                : new RowError(row, "grid", taken(other, names.getOrDefault(other.person(), "?")));
    }

    private static Sentence taken(Posting other, String lead) {
        return other.to() == null
                ? Sentence.of("lead-taken", lead, other.from())
                : Sentence.of("lead-taken-until", lead, other.from(), other.to());
    }

    private static void put(Map<Object, List<Posting>> places, Posting posting) {
        places.computeIfAbsent(place(posting), place -> new ArrayList<>()).add(posting);
    }

    /** What two postings must not share on the same day. */
    private static Object place(Posting posting) {
        return posting.role() == PostingRole.LEAD
                ? posting.grid()
                : List.of(posting.grid(), posting.person(), posting.role());
    }
}
