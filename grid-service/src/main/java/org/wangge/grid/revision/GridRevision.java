package org.wangge.grid.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.tree.Attributes;
import org.wangge.grid.tree.DrawnBy;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.GridKind;
import org.wangge.grid.tree.Profile;

/** A row of the history, for reading. Rows are written many at a time, by {@link RevisionRows}. */
@Entity
@Immutable
@IdClass(GridRevision.Key.class)
@Table(name = "grid_revision")
class GridRevision {

    record Key(UUID grid, long version) {}

    @Id
    private UUID grid;

    @Id
    private long version;

    @Column(nullable = false)
    private Instant since;

    @Column
    private @Nullable Instant until;

    @Column(nullable = false)
    private UUID office;

    @Column
    private @Nullable UUID parent;

    @Column(nullable = false)
    private short level;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private GridKind kind;

    @Column(name = "drawn_by", nullable = false)
    @Enumerated(EnumType.STRING)
    private DrawnBy drawnBy;

    @Column(name = "managing_body", nullable = false)
    private String managingBody;

    @Column
    private @Nullable Integer households;

    @Column
    private @Nullable Double occupancy;

    @Column
    private @Nullable Integer merchants;

    @Column(nullable = false)
    private byte[] boundary;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Column(name = "retired_by")
    private @Nullable String retiredBy;

    @Column(name = "retired_because")
    private @Nullable String retiredBecause;

    boolean lives() {
        return until == null;
    }

    UUID id() {
        return grid;
    }

    Grid grid() {
        Profile profile = new Profile(households, occupancy, merchants);
        Attributes attributes = new Attributes(code, name, kind, drawnBy, managingBody, profile);
        return new Grid(grid, office, parent, level, version, since, attributes, StoredBoundary.read(boundary));
    }

    Revision revision() {
        return new Revision(grid(), until, changedBy, retiredBy, retiredBecause);
    }
}
