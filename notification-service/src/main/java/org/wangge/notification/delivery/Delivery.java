package org.wangge.notification.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.rule.Capacity;

/** One row of the delivery log, to be read. {@link org.wangge.notification.telling.Tellings} and the mail worker write it in statements of their own. */
@Entity
@Immutable
@Table(name = "delivery")
class Delivery {

    @Id
    private UUID id;

    private UUID event;
    private UUID issue;
    private @Nullable String account;
    private @Nullable UUID person;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private int attempts;
    private boolean possiblyRepeated;
    private Instant createdAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant nextTryAt;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    UUID id() {
        return id;
    }

    DeliveryView view() {
        return new DeliveryView(
                id,
                event,
                issue,
                account,
                person,
                capacity,
                channel,
                status,
                reason,
                attempts,
                possiblyRepeated,
                createdAt,
                settledAt,
                nextTryAt);
    }
}
