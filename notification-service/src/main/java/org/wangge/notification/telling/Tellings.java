package org.wangge.notification.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.wangge.kit.inbox.Inbox;
import org.wangge.kit.json.OwnJson;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.message.Facts;
import org.wangge.notification.rule.Recipient;

/** Writes down who is told of what: that the event was heard, its facts, the inboxes and the delivery log. */
@ApplicationScoped
public class Tellings {

    /**
     * What follows {@code heard} and {@code told} does nothing for an event that was heard or told before.
     *
     * <p>{@code counted} takes the next sequences of each inbox, as many as it is told of events, and {@code delivered} fills it in their
     * order. Inboxes are locked in the order of their accounts, as events are entered in the order of their ids, so two
     * transactions for the same people wait for one another and never in a circle.
     */
    private static final String ENTER = """
            with event as materialized (
                select * from rows from (
                    jsonb_to_recordset(cast(? as jsonb))
                        as (id uuid, type text, issue uuid, "issueVersion" bigint, office uuid, number text,
                            at timestamptz, facts text, recipients jsonb)
                ) with ordinality
                    as e (id, type, issue, issue_version, office, number, at, facts, recipients, place)),
            heard as (%s),
            told as (
                insert into told_event (id, type, issue, issue_version, office, number, at, facts)
                select id, type, issue, issue_version, office, number, at, facts
                from event join heard on heard.event = event.id
                where recipients <> '[]'
                on conflict do nothing
                returning id),
            recipient as materialized (
                select event.id as event, issue, office, place, key, account, person, capacity
                from told join event using (id)
                cross join lateral jsonb_to_recordset(recipients)
                    as r (key text, account text, person uuid, capacity text)),
            counted as (
                insert into account_inbox as i (account, last_sequence)
                select account, count(*) from recipient where account is not null group by account order by account
                on conflict (account) do update set last_sequence = i.last_sequence + excluded.last_sequence
                returning i.account, i.last_sequence),
            delivered as (
                insert into notification (id, account, sequence, event, office, capacity)
                select uuidv7(), account,
                       last_sequence + 1 - row_number() over (partition by account order by place desc),
                       event, office, capacity
                from recipient join counted using (account)
                order by place),
            logged as (
                insert into delivery (id, event, issue, office, recipient, account, person, capacity,
                                      channel, status, reason, created_at, settled_at, next_try_at)
                select uuidv7(), event, issue, office, key, account, person, capacity,
                       channel, status, reason, now,
                       case when status <> 'PENDING' then now end, case when status = 'PENDING' then now end
                from (values (cast(? as timestamptz))) as clock (now)
                cross join recipient
                left join preference using (account)
                cross join lateral (
                    select 'INBOX' as channel,
                           case when account is null then 'SKIPPED' else 'SENT' end as status,
                           case when account is null then 'NO_ACCOUNT' end as reason
                    union all
                    select 'EMAIL',
                           case when email then 'PENDING' else 'SKIPPED' end,
                           case when account is null then 'NO_ACCOUNT' when email then null else 'NOT_WANTED' end
                ) c
                order by place)
            select event from heard
            """.formatted(Inbox.entering("select id from event"));

    private final DataSource database;
    private final Clock clock;
    private final OwnJson json;

    Tellings(DataSource database, Clock clock, OwnJson json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Enters events that have not been before: puts each into the inbox of every recipient that has an account, settles what needs no
     * sending and leaves e-mail that was chosen to be sent. All of it takes effect or nothing: it is one statement however many events and
     * recipients they are, and that statement is the whole transaction, with no way back to this process before its commit.
     *
     * @param tellings no event twice
     * @return the events that are heard for the first time
     * @throws PersistenceException where the database could not, or did not say whether it did
     */
    public Set<UUID> enter(Collection<Telling> tellings) {
        String entries = json.text(tellings.stream().map(this::entry).toList());
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setString(1, entries);
            enter.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet heard = enter.executeQuery()) {
                Set<UUID> events = new HashSet<>();
                while (heard.next()) {
                    events.add(heard.getObject(1, UUID.class));
                }
                return events;
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private record Entry(
            UUID id,
            String type,
            UUID issue,
            long issueVersion,
            UUID office,
            String number,
            Instant at,
            String facts,
            List<Recipient> recipients) {}

    private Entry entry(Telling telling) {
        IssueFact fact = telling.fact();
        return new Entry(
                telling.event(),
                telling.type(),
                fact.issue(),
                fact.issueVersion(),
                fact.office(),
                fact.number(),
                fact.at(),
                json.text(Facts.of(fact)),
                telling.recipients());
    }
}
