package org.wangge.personnel.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wangge.kit.problem.NotAllowed;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;
import org.wangge.personnel.authority.Authority;
import org.wangge.personnel.authority.Relation;
import org.wangge.personnel.people.PeopleTable;
import org.wangge.personnel.people.Person;

/** Shows a contact unmasked to whoever's deed needs it, and remembers every look but one's own. */
@RequestScoped
class ReadContact {

    private final Caller caller;
    private final Authority authority;
    private final PeopleTable people;
    private final ContactLog log;
    private final Clock clock;

    ReadContact(Caller caller, Authority authority, PeopleTable people, ContactLog log, Clock clock) {
        this.caller = caller;
        this.authority = authority;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    Person read(UUID id) {
        Ground ground = ground(id);
        Person person = people.get(id);
        if (ground != Ground.SELF) {
            log.persist(new ContactAccess(person, caller, ground, clock.instant()));
        }
        return person;
    }

    /** Refuses whoever may not see who looked: all but the person and administrators. */
    void requireLogOf(UUID person) {
        if (!caller.is(Roles.ADMINISTRATOR) && !authority.to(person).self()) {
            throw new NotAllowed();
        }
    }

    private Ground ground(UUID person) {
        if (caller.is(Roles.ADMINISTRATOR)) {
            return Ground.ADMINISTRATOR;
        }
        if (caller.is(Roles.SERVICE)) {
            return Ground.SERVICE;
        }
        Relation relation = authority.to(person);
        if (relation.self()) {
            return Ground.SELF;
        }
        if (relation.below()) {
            return Ground.GRID_LINE;
        }
        if (relation.leads() && !caller.is(Roles.STAFF) && !caller.is(Roles.SUPERVISOR)) {
            throw new NotFound("person", person);
        }
        throw new NotAllowed();
    }
}
