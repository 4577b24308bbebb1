package org.wangge.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.rule.Capacity;

/** One account told of one event. */
@Entity
@Table(name = "notification")
class Notification {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String account;

    @Column(updatable = false)
    private long sequence;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event", updatable = false)
    private ToldEvent event;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Capacity capacity;

    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    /** Reading it again changes nothing: the first time counts, as exactly as the database keeps it. */
    void read(Instant now) {
        if (readAt == null) {
            readAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    UUID id() {
        return id;
    }

    long sequence() {
        return sequence;
    }

    ToldEvent event() {
        return event;
    }

    Capacity capacity() {
        return capacity;
    }

    @Nullable
    Instant readAt() {
        return readAt;
    }
}
