package org.wangge.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.json.OwnJson;
import org.wangge.notification.rule.Capacity;
import org.wangge.notification.rule.Telling;

/** Opens the delivery log's rows: one per recipient and channel. */
@ApplicationScoped
public class Deliveries {

    private static final String OPEN = """
            insert into delivery (id, event, issue, office, recipient, account, person, capacity,
                                  channel, status, reason, created_at, settled_at, next_try_at)
            select uuidv7(), r.event, r.issue, r.office, r.key, r.account, r.person, r.capacity,
                   c.channel, c.status, c.reason, :now,
                   case when c.status <> 'PENDING' then cast(:now as timestamptz) end,
                   case when c.status = 'PENDING' then cast(:now as timestamptz) end
            from rows from (
                jsonb_to_recordset(cast(:tellings as jsonb))
                    as (event uuid, issue uuid, office uuid, key text, account text, person uuid, capacity text)
            ) with ordinality as r (event, issue, office, key, account, person, capacity, place)
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
            order by r.place
            on conflict (event, recipient, channel) do nothing
            """;

    private final EntityManager entities;
    private final Clock clock;
    private final OwnJson json;

    Deliveries(EntityManager entities, Clock clock, OwnJson json) {
        this.entities = entities;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Settles what needs no sending and leaves e-mail that was chosen to be sent; one statement however many events and
     * recipients they are.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(List<Telling> tellings) {
        entities.createNativeQuery(OPEN)
                .setParameter("now", clock.instant())
                .setParameter(
                        "tellings",
                        json.text(tellings.stream().flatMap(Deliveries::rows).toList()))
                .executeUpdate();
    }

    private record Row(
            UUID event,
            UUID issue,
            UUID office,
            String key,
            @Nullable String account,
            @Nullable UUID person,
            Capacity capacity) {}

    private static Stream<Row> rows(Telling telling) {
        return telling.recipients().stream()
                .map(recipient -> new Row(
                        telling.event(),
                        telling.fact().issue(),
                        telling.fact().office(),
                        recipient.key(),
                        recipient.account(),
                        recipient.person(),
                        recipient.capacity()));
    }
}
