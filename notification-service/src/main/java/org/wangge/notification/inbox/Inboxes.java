package org.wangge.notification.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.message.Facts;
import org.wangge.notification.rule.Recipient;

/** Fills inboxes, and tells what has come into them. */
@ApplicationScoped
public class Inboxes {

    private static final String REMEMBER_EVENT = """
            insert into told_event (id, type, issue, issue_version, office, number, at, facts)
            values (:id, :type, :issue, :issueVersion, :office, :number, :at, :facts)
            on conflict (id) do nothing
            """;

    /**
     * Takes the next sequence of each inbox and fills it. Inboxes are locked in the order of their accounts, so two
     * events for the same people wait for one another and never in a circle.
     */
    private static final String TELL = """
            with told as (
                select * from jsonb_to_recordset(cast(:recipients as jsonb)) as r (account text, capacity text)
                where account is not null),
            numbered as (
                insert into account_inbox as i (account, last_sequence)
                select account, 1 from told order by account
                on conflict (account) do update set last_sequence = i.last_sequence + 1
                returning i.account, i.last_sequence)
            insert into notification (id, account, sequence, event, office, capacity)
            select uuidv7(), account, numbered.last_sequence, :event, :office, told.capacity
            from told join numbered using (account)
            on conflict (event, account) do nothing
            """;

    private final EntityManager entities;
    private final NotificationRepository notifications;
    private final ObjectMapper json;

    Inboxes(EntityManager entities, NotificationRepository notifications, ObjectMapper json) {
        this.entities = entities;
        this.notifications = notifications;
        this.json = json;
    }

    /** Puts the event into the inbox of every recipient that has an account; two statements however many they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID event, String type, IssueFact fact, List<Recipient> recipients) {
        entities.createNativeQuery(REMEMBER_EVENT)
                .setParameter("id", event)
                .setParameter("type", type)
                .setParameter("issue", fact.issue())
                .setParameter("issueVersion", fact.issueVersion())
                .setParameter("office", fact.office())
                .setParameter("number", fact.number())
                .setParameter("at", fact.at())
                .setParameter("facts", write(Facts.of(fact)))
                .executeUpdate();
        entities.createNativeQuery(TELL)
                .setParameter("recipients", write(recipients))
                .setParameter("event", event)
                .setParameter("office", fact.office())
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

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of ours is no JSON", impossible);
        }
    }
}
