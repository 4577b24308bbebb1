package org.wangge.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.rule.Recipient;

/** Opens the delivery log's rows: one per recipient and channel. */
@ApplicationScoped
public class Deliveries {

    private static final String OPEN = """
            insert into delivery (id, event, issue, office, recipient, account, person, capacity,
                                  channel, status, reason, created_at, settled_at, next_try_at)
            select uuidv7(), :event, :issue, :office, r.key, r.account, r.person, r.capacity,
                   c.channel, c.status, c.reason, :now,
                   case when c.status <> 'PENDING' then cast(:now as timestamptz) end,
                   case when c.status = 'PENDING' then cast(:now as timestamptz) end
            from jsonb_to_recordset(cast(:recipients as jsonb))
                     as r (key text, account text, person uuid, capacity text)
            left join preference p on p.account = r.account
            cross join lateral (
                select 'INBOX' as channel,
                       case when r.account is null then 'SKIPPED' else 'SENT' end as status,
                       case when r.account is null then 'NO_ACCOUNT' end as reason
                union all
                select 'EMAIL',
                       case when p.email then 'PENDING' else 'SKIPPED' end,
                       case when r.account is null then 'NO_ACCOUNT' when p.email then null else 'NOT_WANTED' end
            ) c
            on conflict (event, recipient, channel) do nothing
            """;

    private final EntityManager entities;
    private final Clock clock;
    private final ObjectMapper json;

    Deliveries(EntityManager entities, Clock clock, ObjectMapper json) {
        this.entities = entities;
        this.clock = clock;
        this.json = json;
    }

    /** Settles what needs no sending and leaves e-mail that was chosen to be sent; one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID event, IssueFact fact, List<Recipient> recipients) {
        entities.createNativeQuery(OPEN)
                .setParameter("event", event)
                .setParameter("issue", fact.issue())
                .setParameter("office", fact.office())
                .setParameter("now", clock.instant())
                .setParameter("recipients", write(recipients))
                .executeUpdate();
    }

    private String write(List<Recipient> recipients) {
        try {
            return json.writeValueAsString(recipients);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of ours is no JSON", impossible);
        }
    }
}
