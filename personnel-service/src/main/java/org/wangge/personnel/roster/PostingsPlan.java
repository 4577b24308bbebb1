package org.wangge.personnel.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.wangge.kit.id.Ids;
import org.wangge.kit.problem.Sentence;
import org.wangge.personnel.people.Person;
import org.wangge.personnel.posting.Eligibility;
import org.wangge.personnel.posting.Posting;
import org.wangge.personnel.posting.PostingRole;
import org.wangge.personnel.roster.Known.Held;
import org.wangge.personnel.roster.PeoplePlan.Step;
import org.wangge.personnel.roster.Roster.PostingRow;
import org.wangge.personnel.territory.Grid;

/**
 * What becomes of the postings when a file is imported. A row is the posting of the same person, grid, role and first day,
 * or a new one; postings the file does not name stay.
 */
class PostingsPlan {

    private final Known known;
    private final LocalDate today;
    private final List<RowError> errors;
    private final Map<UUID, Posting> stored = new HashMap<>();
    private final Map<UUID, Posting> after = new HashMap<>();
    private final List<Posting> changed = new ArrayList<>();
    private final List<Posting> created = new ArrayList<>();
    private final Set<UUID> named = new HashSet<>();
    private int unchanged;

    PostingsPlan(Roster roster, Known known, PeoplePlan people, LocalDate today, List<RowError> errors) {
        this.known = known;
        this.today = today;
        this.errors = errors;
        known.postings()
                .values()
                .forEach(held -> held.forEach(one -> stored.put(one.posting().id(), one.posting())));
        Map<UUID, Integer> rows = new HashMap<>();
        for (PostingRow row : roster.postings()) {
            Grid grid = known.gridsByCode().get(row.grid());
            if (grid == null) {
                errors.add(new RowError(row.row(), "grid", Sentence.of("grid-unknown", row.grid())));
                continue;
            }
            Person person = people.of(row.number()).after();
            Eligibility.objection(row.role(), grid.level(), person.occupation(), row.firstSecretary())
                    .ifPresent(objection -> errors.add(new RowError(
                            row.row(),
                            row.firstSecretary() && row.role() != PostingRole.LEAD ? "firstSecretary" : "role",
                            Sentence.detail(objection))));
            Posting posting = place(row, grid, person);
            if (rows.putIfAbsent(posting.id(), row.row()) != null) {
                errors.add(new RowError(row.row(), "from", Sentence.of("posting-twice", rows.get(posting.id()))));
            }
            after.put(posting.id(), posting);
        }
        new Overlaps(known, stored, after, rows, errors).find();
        people.steps().forEach(this::follow);
    }

    private Posting place(PostingRow row, Grid grid, Person person) {
        for (Held held : known.postings().getOrDefault(person.id(), List.of())) {
            Posting present = held.posting();
            if (present.grid().equals(grid.id())
                    && present.role() == row.role()
                    && present.from().equals(row.from())) {
                named.add(present.id());
                if (Objects.equals(present.to(), row.to()) && present.firstSecretary() == row.firstSecretary()) {
                    unchanged++;
                    return present;
                }
                Posting lasting = present.lasting(row.to(), row.firstSecretary());
                changed.add(lasting);
                return lasting;
            }
        }
        for (Posting present : created) {
            if (present.person().equals(person.id())
                    && present.grid().equals(grid.id())
                    && present.role() == row.role()
                    && present.from().equals(row.from())) {
                return present;
            }
        }
        Posting posting = new Posting(
                Ids.next(),
                1,
                grid.office(),
                person.id(),
                grid.id(),
                row.role(),
                row.from(),
                row.to(),
                row.firstSecretary());
        created.add(posting);
        return posting;
    }

    /** What the file does not name of a person's postings has to suit the person all the same. */
    private void follow(Step step) {
        if (step.before() == null || !step.isToldOtherwise()) {
            return;
        }
        for (Held held : known.postings().getOrDefault(step.after().id(), List.of())) {
            Posting posting = held.posting();
            boolean lasts = posting.to() == null || !posting.to().isBefore(today);
            if (lasts
                    && !named.contains(posting.id())
                    && Eligibility.objection(
                                    posting.role(), held.level(), step.after().occupation(), posting.firstSecretary())
                            .isPresent()) {
                errors.add(new RowError(step.row(), "occupation", Sentence.of("occupation-held", held.gridName())));
            }
        }
    }

    int unchanged() {
        return unchanged;
    }

    List<Posting> changed() {
        return changed;
    }

    List<Posting> created() {
        return created;
    }

    /** Those that stay as they are but carry something of a person that changes, one version on. */
    List<Posting> toldAnew(PeoplePlan people) {
        Set<UUID> written = new HashSet<>(changed.stream().map(Posting::id).toList());
        return people.steps().stream()
                .filter(Step::isToldOtherwise)
                .flatMap(step -> known.postings().getOrDefault(step.after().id(), List.of()).stream())
                .map(Held::posting)
                .filter(posting -> !written.contains(posting.id()))
                .map(Posting::toldAnew)
                .toList();
    }

    /** The last day before the import, for those there were. */
    boolean isShortened(Posting posting) {
        Posting before = stored.get(posting.id());
        return before != null
                && posting.to() != null
                && (before.to() == null || posting.to().isBefore(before.to()));
    }
}
