package org.wangge.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.json.OwnJson;
import org.wangge.notification.delivery.Reason;
import org.wangge.notification.message.Facts;
import org.wangge.notification.message.Language;
import org.wangge.notification.rule.Capacity;

/**
 * The pending mails of the delivery log, as a queue that all copies of the service work on. A mail is taken for a time
 * (its lease) and not kept locked while it is sent; one that was taken and never settled is taken again, and marked as
 * possibly repeated.
 */
@ApplicationScoped
class MailQueue {

    private static final String TAKE = """
            with due as (
                select id from delivery
                where status = 'PENDING' and next_try_at <= :now
                order by next_try_at limit 1
                for update skip locked),
            taken as (
                update delivery d
                set tries = tries + 1, next_try_at = :leaseEnd, in_flight = true,
                    possibly_repeated = possibly_repeated or in_flight
                from due where d.id = due.id
                returning d.*)
            select taken.id, taken.tries, taken.attempts, taken.person, taken.capacity, e.type, e.number, e.facts,
                   coalesce(p.email, false) as wanted, coalesce(p.language, 'zh-CN') as language, p.address
            from taken join told_event e on e.id = taken.event left join preference p on p.account = taken.account
            """;

    private static final String SETTLE = """
            update delivery
            set status = :status, reason = cast(:reason as text), in_flight = false,
                attempts = attempts + case when :attempted then 1 else 0 end,
                possibly_repeated = possibly_repeated or :uncertain,
                next_try_at = cast(:next as timestamptz),
                settled_at = case when cast(:next as timestamptz) is null then cast(:now as timestamptz) end
            where id = :id and tries = :tries and status = 'PENDING'
            """;

    private final EntityManager entities;
    private final MailSettings settings;
    private final Clock clock;
    private final OwnJson json;

    MailQueue(EntityManager entities, MailSettings settings, Clock clock, OwnJson json) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    /** Takes the mail that has been due longest, if any is. */
    @Transactional
    Optional<DueMail> take() {
        Instant now = clock.instant();
        return entities
                .createNativeQuery(TAKE, Tuple.class)
                .setParameter("now", now)
                .setParameter("leaseEnd", now.plus(settings.lease()))
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> dueMail((Tuple) row));
    }

    /** Writes down what became of it, unless its lease ran out and another copy has taken it. */
    @Transactional
    void settle(DueMail mail, Outcome outcome) {
        Instant now = clock.instant();
        entities.createNativeQuery(SETTLE)
                .setParameter("id", mail.delivery())
                .setParameter("tries", mail.tries())
                .setParameter("status", outcome.status().name())
                .setParameter("reason", nameOf(outcome.reason()))
                .setParameter("attempted", outcome.attempted())
                .setParameter("uncertain", outcome.uncertain())
                .setParameter("now", now)
                .setParameter("next", outcome.next() == null ? null : now.plus(outcome.next()))
                .executeUpdate();
    }

    private DueMail dueMail(Tuple row) {
        return new DueMail(
                row.get("id", UUID.class),
                row.get("tries", Integer.class),
                row.get("attempts", Integer.class),
                row.get("person", UUID.class),
                Capacity.valueOf(row.get("capacity", String.class)),
                row.get("type", String.class),
                row.get("number", String.class),
                json.read(row.get("facts", String.class), Facts.class),
                row.get("wanted", Boolean.class),
                Language.of(row.get("language", String.class)),
                row.get("address", String.class));
    }

    private static @Nullable String nameOf(@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }
}
