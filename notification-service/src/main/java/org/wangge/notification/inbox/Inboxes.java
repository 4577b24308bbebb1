package org.wangge.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.wangge.kit.json.OwnJson;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.message.Facts;
import org.wangge.notification.rule.Capacity;
import org.wangge.notification.rule.Telling;

/** Fills inboxes, and tells what has come into them. */
@ApplicationScoped
public class Inboxes {

    private static final String REMEMBER_EVENTS = """
            insert into told_event (id, type, issue, issue_version, office, number, at, facts)
            select id, type, issue, "issueVersion", office, number, at, facts
            from jsonb_to_recordset(cast(:events as jsonb))
                     as e (id uuid, type text, issue uuid, "issueVersion" bigint, office uuid, number text,
                           at timestamptz, facts text)
            on conflict (id) do nothing
            """;

    /**
     * Takes the next sequences of each inbox, as many as it is told of events, and fills it in their order. Inboxes are
     * locked in the order of their accounts, so two transactions for the same people wait for one another and never in
     * a circle.
     */
    private static final String TELL = """
            with told as (
                select * from rows from (
                    jsonb_to_recordset(cast(:tellings as jsonb)) as (event uuid, office uuid, account text, capacity text)
                ) with ordinality as t (event, office, account, capacity, place)),
            numbered as (
                insert into account_inbox as i (account, last_sequence)
                select account, count(*) from told group by account order by account
                on conflict (account) do update set last_sequence = i.last_sequence + excluded.last_sequence
                returning i.account, i.last_sequence)
            insert into notification (id, account, sequence, event, office, capacity)
            select uuidv7(), account,
                   numbered.last_sequence + 1 - row_number() over (partition by account order by place desc),
                   told.event, told.office, told.capacity
            from told join numbered using (account)
            order by place
            on conflict (event, account) do nothing
            """;

    private final EntityManager entities;
    private final NotificationRepository notifications;
    private final OwnJson json;

    Inboxes(EntityManager entities, NotificationRepository notifications, OwnJson json) {
        this.entities = entities;
        this.notifications = notifications;
        this.json = json;
    }

    /**
     * Puts each event into the inbox of every recipient that has an account; two statements however many events and
     * recipients they are.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(List<Telling> tellings) {
        entities.createNativeQuery(REMEMBER_EVENTS)
                .setParameter(
                        "events",
                        json.text(tellings.stream().map(this::remembered).toList()))
                .executeUpdate();
        entities.createNativeQuery(TELL)
                .setParameter(
                        "tellings",
                        json.text(tellings.stream().flatMap(Inboxes::entries).toList()))
                .executeUpdate();
    }

    /** What came into an inbox after a sequence, oldest first. */
    @Transactional
    public List<InboxEntry> after(String account, long sequence, int limit) {
        return notifications.after(account, sequence, limit).stream()
                .map(notification -> InboxEntry.of(notification, json))
                .toList();
    }

    /** How far each of these inboxes has got, in one statement; those never told anything are absent. */
    @Transactional
    public Map<String, Long> lastSequencesOf(Collection<String> accounts) {
        return notifications.lastSequencesOf(accounts);
    }

    private record Remembered(
            UUID id,
            String type,
            UUID issue,
            long issueVersion,
            UUID office,
            String number,
            Instant at,
            String facts) {}

    private record Entry(UUID event, UUID office, String account, Capacity capacity) {}

    private Remembered remembered(Telling telling) {
        IssueFact fact = telling.fact();
        return new Remembered(
                telling.event(),
                telling.type(),
                fact.issue(),
                fact.issueVersion(),
                fact.office(),
                fact.number(),
                fact.at(),
                json.text(Facts.of(fact)));
    }

    private static Stream<Entry> entries(Telling telling) {
        return telling.recipients().stream()
                .flatMap(recipient -> Stream.ofNullable(recipient.account())
                        .map(account ->
                                new Entry(telling.event(), telling.fact().office(), account, recipient.capacity())));
    }
}
