package org.wangge.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the delivery log. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    /** Newest first, from below an id on. */
    List<Delivery> newestOf(DeliveryFilter filter, @Nullable UUID below, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        if (filter.issue != null) {
            where.append(" and issue = :issue");
            parameters.and("issue", filter.issue);
        }
        if (filter.recipient != null) {
            addRecipient(where, parameters, filter.recipient);
        }
        if (filter.channel != null) {
            where.append(" and channel = :channel");
            parameters.and("channel", filter.channel);
        }
        if (filter.status != null) {
            where.append(" and status = :status");
            parameters.and("status", filter.status);
        }
        if (below != null) {
            where.append(" and id < :below");
            parameters.and("below", below);
        }
        return find(where + " order by id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** An account of Keycloak's is a UUID too, so one that looks like a person's id may be either. */
    private static void addRecipient(StringBuilder where, Parameters parameters, String recipient) {
        parameters.and("account", recipient);
        try {
            parameters.and("person", UUID.fromString(recipient));
            where.append(" and (account = :account or person = :person)");
        } catch (IllegalArgumentException noPerson) {
            where.append(" and account = :account");
        }
    }
}
