package org.wangge.issue.reporter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.territory.Party;
import org.wangge.kit.id.Ids;

/** Reporters' contacts and the log of who looked at them. Neither can be had without the other. */
@ApplicationScoped
public class Disclosures {

    /** How long a logged reason opens a contact: long enough for a call, too short to make it a directory. */
    private static final Duration OPEN = Duration.ofDays(1);

    private static final String DISCLOSE = """
            insert into contact_disclosure (id, issue, office, at, by_account, by_person, by_name, reason)
            select :id, issue, office, :at, :account, :person, :name, :reason
            from reporter_contact where issue = :issue""";

    private static final String CONTACT = """
            select contact.name, contact.phone
            from contact_disclosure disclosure join reporter_contact contact on contact.issue = disclosure.issue
            where disclosure.id = :id and disclosure.issue = :issue and disclosure.by_account = :account
              and disclosure.at > :since""";

    private final EntityManager entities;
    private final Clock clock;

    Disclosures(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** How often somebody looked at an issue's contact. */
    public long count(UUID issue) {
        return (Long) entities.createNativeQuery("select count(*) from contact_disclosure where issue = :issue")
                .setParameter("issue", issue)
                .getSingleResult();
    }

    /** Logs that somebody looks, and so opens the contact to them; empty, and nothing logged, where there is none. */
    Optional<Disclosure> disclose(UUID issue, Party by, String reason) {
        Disclosure disclosure = new Disclosure(Ids.next(), clock.instant().truncatedTo(ChronoUnit.MILLIS), by, reason);
        int logged = entities.createNativeQuery(DISCLOSE)
                .unwrap(NativeQuery.class)
                .setParameter("issue", issue)
                .setParameter("id", disclosure.id())
                .setParameter("at", disclosure.at())
                .setParameter("account", by.account())
                .setParameter("person", by.person(), StandardBasicTypes.UUID)
                .setParameter("name", by.name(), StandardBasicTypes.STRING)
                .setParameter("reason", reason)
                .executeUpdate();
        return logged == 0 ? Optional.empty() : Optional.of(disclosure);
    }

    /** The contact that a disclosure opened to an account; empty for another's, and a day after. */
    Optional<DisclosedContact> opened(UUID issue, UUID disclosure, Party to) {
        @SuppressWarnings("unchecked") // a query of tuples gives tuples
        List<Tuple> found = entities.createNativeQuery(CONTACT, Tuple.class)
                .unwrap(NativeQuery.class)
                .setParameter("id", disclosure)
                .setParameter("issue", issue)
                .setParameter("account", to.account())
                .setParameter("since", clock.instant().minus(OPEN))
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new DisclosedContact(row.get(0, String.class), row.get(1, String.class)));
    }

    /** The log of one issue, the latest first. */
    List<Disclosure> of(UUID issue, @Nullable UUID before, int most) {
        @SuppressWarnings("unchecked") // a query of tuples gives tuples
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, at, by_account, by_person, by_name, reason from contact_disclosure"
                                + " where issue = :issue and (cast(:before as uuid) is null or id < :before)"
                                + " order by id desc limit :most",
                        Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("id", UUID.class)
                .addScalar("at", Instant.class)
                .addScalar("by_account", String.class)
                .addScalar("by_person", UUID.class)
                .addScalar("by_name", String.class)
                .addScalar("reason", String.class)
                .setParameter("issue", issue)
                .setParameter("before", before, StandardBasicTypes.UUID)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Disclosure(
                        row.get(0, UUID.class),
                        row.get(1, Instant.class),
                        new Party(row.get(2, String.class), row.get(3, UUID.class), row.get(4, String.class)),
                        row.get(5, String.class)))
                .toList();
    }
}
