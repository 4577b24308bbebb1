package org.wangge.personnel.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wangge.kit.id.Ids;
import org.wangge.personnel.territory.Grids;

/** Takes a person on; the account wished for is made afterwards. */
@ApplicationScoped
class RegisterPerson {

    private final Grids grids;
    private final PeopleTable people;
    private final Event<PersonChanged> changes;

    RegisterPerson(Grids grids, PeopleTable people, Event<PersonChanged> changes) {
        this.grids = grids;
        this.people = people;
        this.changes = changes;
    }

    @Transactional
    Person register(NewPerson wanted) {
        UUID office = grids.office(Optional.ofNullable(wanted.office()));
        Person person = wanted.as(wanted.id() == null ? Ids.next() : wanted.id(), office);
        people.write(List.of(person));
        changes.fire(new PersonChanged(null, person));
        return person;
    }
}
