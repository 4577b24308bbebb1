package org.wangge.personnel.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wangge.kit.id.Ids;
import org.wangge.kit.security.Caller;
import org.wangge.personnel.people.Person;

/** Somebody looked at another's contact. Nothing changes or removes it. */
@Entity
@Immutable
@Table(name = "contact_access")
class ContactAccess {

    @Id
    private UUID id;

    @Column
    private UUID person;

    @Column
    private UUID office;

    @Column
    private Instant at;

    @Column
    private String account;

    @Column
    private String name;

    @Column
    @Enumerated(EnumType.STRING)
    private Ground ground;

    /** For the persistence provider. */
    protected ContactAccess() {}

    ContactAccess(Person person, Caller reader, Ground ground, Instant at) {
        this.id = Ids.next();
        this.person = person.id();
        this.office = person.office();
        this.at = at;
        this.account = reader.account();
        this.name = reader.name();
        this.ground = ground;
    }

    UUID id() {
        return id;
    }

    ContactAccessView view() {
        return new ContactAccessView(at, account, name, ground);
    }
}
