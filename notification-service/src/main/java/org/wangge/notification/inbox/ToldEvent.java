package org.wangge.notification.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An event that somebody was told of. Written by {@link org.wangge.notification.telling.Tellings} in one statement, never changed. */
@Entity
@Immutable
@Table(name = "told_event")
class ToldEvent {

    @Id
    private UUID id;

    private String type;
    private UUID issue;
    private long issueVersion;
    private String number;
    private Instant at;
    private String facts;

    @SuppressWarnings("NullAway.Init")
    protected ToldEvent() {}

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    UUID issue() {
        return issue;
    }

    long issueVersion() {
        return issueVersion;
    }

    String number() {
        return number;
    }

    Instant at() {
        return at;
    }

    String facts() {
        return facts;
    }
}
