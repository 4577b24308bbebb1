package org.wangge.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.kit.problem.NotFound;

/** Reads inboxes and marks what was read. An account only ever finds its own. */
@ApplicationScoped
class NotificationRepository implements PanacheRepositoryBase<Notification, UUID> {

    private static final String WITH_EVENT = "from Notification n join fetch n.event where n.account = :account";

    /** Newest first, from below a sequence on. */
    List<Notification> newestOf(String account, boolean unreadOnly, long below, int limit) {
        String unread = unreadOnly ? " and n.readAt is null" : "";
        return find(
                        WITH_EVENT + " and n.sequence < :below" + unread + " order by n.sequence desc",
                        Parameters.with("account", account).and("below", below))
                .page(Page.ofSize(limit))
                .list();
    }

    /** What came into the inbox after a sequence, oldest first. */
    List<Notification> after(String account, long sequence, int limit) {
        return find(
                        WITH_EVENT + " and n.sequence > :after order by n.sequence",
                        Parameters.with("account", account).and("after", sequence))
                .page(Page.ofSize(limit))
                .list();
    }

    Notification get(String account, UUID id) {
        return find(
                        WITH_EVENT + " and n.id = :id",
                        Parameters.with("account", account).and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("notification", id));
    }

    long unreadOf(String account) {
        return count("account = :account and readAt is null", Parameters.with("account", account));
    }

    int readUpTo(String account, long sequence, Instant now) {
        return update(
                "readAt = :now where account = :account and readAt is null and sequence <= :upTo",
                Parameters.with("now", now).and("account", account).and("upTo", sequence));
    }

    /** How far these inboxes have got; an inbox that was never told anything is absent. */
    Map<String, Long> lastSequencesOf(Collection<String> accounts) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select account, last_sequence from account_inbox where account = any(:accounts)",
                        Object[].class)
                .setParameter("accounts", accounts.toArray(new String[0]))
                .getResultList();
        Map<String, Long> last = new HashMap<>();
        rows.forEach(row -> last.put((String) row[0], ((Number) row[1]).longValue()));
        return last;
    }
}
