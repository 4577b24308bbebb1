package org.wangge.personnel.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wangge.kit.id.Ids;
import org.wangge.kit.outbox.Outbox;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.problem.Refusal;
import org.wangge.personnel.people.AlreadyTaken;
import org.wangge.personnel.people.PeopleTable;
import org.wangge.personnel.people.Person;
import org.wangge.personnel.territory.Grid;
import org.wangge.personnel.territory.Grids;

/** Posts a person at a grid, if their occupation is one for it and nobody leads it already. */
@ApplicationScoped
class AppointPerson {

    private final PeopleTable people;
    private final Grids grids;
    private final PostingTable postings;
    private final Outbox outbox;

    AppointPerson(PeopleTable people, Grids grids, PostingTable postings, Outbox outbox) {
        this.people = people;
        this.grids = grids;
        this.postings = postings;
        this.outbox = outbox;
    }

    @Transactional
    Posting appoint(NewPosting wanted) {
        ImpossibleDays.refuse(wanted.from(), wanted.to());
        Person person = held(wanted.person());
        Grid grid = grids.living(wanted.grid());
        boolean firstSecretary = Boolean.TRUE.equals(wanted.firstSecretary());
        Eligibility.objection(wanted.role(), grid.level(), person.occupation(), firstSecretary)
                .ifPresent(objection -> {
                    throw new Ineligible(objection, wanted.role(), grid.level());
                });
        Posting posting = new Posting(
                wanted.id() == null ? Ids.next() : wanted.id(),
                1,
                grid.office(),
                person.id(),
                grid.id(),
                wanted.role(),
                wanted.from(),
                wanted.to(),
                firstSecretary);
        add(posting);
        outbox.append(posting.state(person));
        return posting;
    }

    private Person held(UUID id) {
        try {
            return people.hold(id);
        } catch (NotFound unknown) {
            throw new UnknownPerson(id);
        }
    }

    /** What was in the way may be withdrawn between the two looks; then it is tried again. */
    private void add(Posting posting) {
        while (!postings.add(posting)) {
            List<Holder> present = postings.inTheWayOf(posting);
            if (!present.isEmpty()) {
                throw refusal(posting, present.get(0));
            }
        }
    }

    private static Refusal refusal(Posting wanted, Holder present) {
        if (present.posting().equals(wanted.id())) {
            return new AlreadyTaken("id");
        }
        return present.person().equals(wanted.person()) ? new PostedAlready(present) : new LeadTaken(present);
    }
}
