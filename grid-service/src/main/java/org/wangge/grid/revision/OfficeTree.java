package org.wangge.grid.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The edition an office's tree is at; every change to the tree counts one on and moves its time forward. */
@Entity
@Immutable
@Table(name = "office_tree")
class OfficeTree {

    @Id
    private UUID office;

    @Column(nullable = false)
    private long edition;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    UUID office() {
        return office;
    }

    long edition() {
        return edition;
    }

    Instant changedAt() {
        return changedAt;
    }
}
