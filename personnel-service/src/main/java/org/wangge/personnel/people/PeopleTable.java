package org.wangge.personnel.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.wangge.kit.problem.NotFound;
import org.wangge.personnel.rows.Rows;

/** The people as they are stored. */
@ApplicationScoped
public class PeopleTable {

    private final Rows rows;

    PeopleTable(Rows rows) {
        this.rows = rows;
    }

    public Person get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("person", id));
    }

    public Optional<Person> find(UUID id) {
        return rows.one(Person.class, "select * from person where id = :id", Map.of("id", id));
    }

    /** The person, held until the transaction ends. Whoever holds a person and a posting takes the person first. */
    public Person hold(UUID id) {
        return rows.one(Person.class, "select * from person where id = :id for update", Map.of("id", id))
                .orElseThrow(() -> new NotFound("person", id));
    }

    /** Stores new people, and changed ones over the version before, in one statement. */
    public void write(Collection<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        int written;
        try {
            written = rows.change("""
                    insert into person (id, version, office, number, name, occupation, phone, email, abilities, username, roles,
                                        enabled, account)
                    select id, version, office, number, name, occupation, phone, email, abilities, username, roles, enabled, account
                    from jsonb_to_recordset(cast(:people as jsonb))
                        as r (id uuid, version bigint, office uuid, number text, name text, occupation text, phone text,
                              email text, abilities text[], username text, roles text[], enabled boolean, account text)
                    on conflict (id) do update
                    set version = excluded.version, number = excluded.number, name = excluded.name,
                        occupation = excluded.occupation, phone = excluded.phone, email = excluded.email,
                        abilities = excluded.abilities, username = excluded.username, roles = excluded.roles,
                        enabled = excluded.enabled, account = excluded.account
                    where person.version = excluded.version - 1 and person.office = excluded.office""", Map.of("people", rows.json(List.copyOf(people))));
        } catch (PersistenceException broken) {
            throw refusal(broken);
        }
        if (written != people.size()) {
            throw new AlreadyTaken("id");
        }
    }

    private static RuntimeException refusal(PersistenceException broken) {
        if (broken instanceof ConstraintViolationException constraint && constraint.getConstraintName() != null) {
            return switch (constraint.getConstraintName()) {
                case "person_number" -> new AlreadyTaken("number");
                case "person_username" -> new AlreadyTaken("username");
                case "person_account" -> new AlreadyTaken("account");
                default -> broken;
            };
        }
        return broken;
    }
}
