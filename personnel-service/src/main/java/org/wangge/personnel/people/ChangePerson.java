package org.wangge.personnel.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.http.Versions;

/** Changes what is kept of a person, the account they are to have, or the account they do have. */
@ApplicationScoped
public class ChangePerson {

    private final PeopleTable people;
    private final Event<PersonChanged> changes;

    ChangePerson(PeopleTable people, Event<PersonChanged> changes) {
        this.people = people;
        this.changes = changes;
    }

    @Transactional
    Person describe(UUID id, Particulars particulars, long expectedVersion) {
        return change(id, person -> {
            Versions.check(expectedVersion, person.version());
            return person.described(particulars);
        });
    }

    @Transactional
    public Person wish(UUID id, AccountWish wish, @Nullable String ifMatch) {
        return change(id, person -> {
            Versions.check(ifMatch, person.version());
            return person.wishing(wish.username(), wish.roles(), wish.enabled());
        });
    }

    /** Notes that the account is there, under this subject. */
    @Transactional
    public Person link(UUID id, String subject) {
        return change(id, person -> person.linked(subject));
    }

    private Person change(UUID id, UnaryOperator<Person> deed) {
        Person before = people.hold(id);
        Person after = deed.apply(before);
        if (after.version() != before.version()) {
            people.write(List.of(after));
            changes.fire(new PersonChanged(before, after));
        }
        return after;
    }
}
