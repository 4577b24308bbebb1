package org.wangge.issue.photo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.photo.picture.Evidence;
import org.wangge.issue.photo.picture.Format;
import org.wangge.kit.place.Point;

/** A photo somebody uploaded, and the issue it belongs to once there is one. It becomes an issue's by {@link PhotoRepository#attach}. */
@Entity
@Table(name = "photos")
class Photo {

    @Id
    private UUID id;

    @Column
    private String uploader;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column
    private int width;

    @Column
    private int height;

    @Column
    private long bytes;

    @Column(name = "thumbnail_bytes")
    private long thumbnailBytes;

    @Column(name = "captured_at")
    private @Nullable Instant capturedAt;

    @Column(name = "captured_longitude")
    private @Nullable Double capturedLongitude;

    @Column(name = "captured_latitude")
    private @Nullable Double capturedLatitude;

    @Column(name = "original_format", columnDefinition = "text")
    @Enumerated(EnumType.STRING)
    private Format originalFormat;

    @Column(name = "original_bytes")
    private long originalBytes;

    @Column(name = "original_sha256")
    private String originalSha256;

    @Column(insertable = false, updatable = false)
    private @Nullable UUID issue;

    @Column(columnDefinition = "text", insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    @Column(name = "attached_at", insertable = false, updatable = false)
    private @Nullable Instant attachedAt;

    @Column(name = "place_in_issue", insertable = false, updatable = false)
    private @Nullable Integer placeInIssue;

    protected Photo() {}

    Photo(UUID id, String uploader, Instant uploadedAt, Original original, Kept kept, Evidence evidence) {
        this.id = id;
        this.uploader = uploader;
        this.uploadedAt = uploadedAt;
        this.width = kept.width();
        this.height = kept.height();
        this.bytes = kept.bytes();
        this.thumbnailBytes = kept.thumbnailBytes();
        this.originalFormat = original.format();
        this.originalBytes = original.bytes();
        this.originalSha256 = original.sha256();
        this.capturedAt = evidence.capturedAt().orElse(null);
        this.capturedLongitude = evidence.place().map(Point::longitude).orElse(null);
        this.capturedLatitude = evidence.place().map(Point::latitude).orElse(null);
    }

    /** The uploaded file, which is not kept. */
    record Original(Format format, long bytes, String sha256) {}

    /** The files that are kept; the sides are the picture's. */
    record Kept(int width, int height, long bytes, long thumbnailBytes) {}

    UUID id() {
        return id;
    }

    boolean isUploadedBy(String account) {
        return uploader.equals(account);
    }

    Optional<UUID> issue() {
        return Optional.ofNullable(issue);
    }

    long bytes() {
        return bytes;
    }

    long thumbnailBytes() {
        return thumbnailBytes;
    }

    PhotoView view() {
        List<Double> place = capturedLongitude == null || capturedLatitude == null
                ? null
                : List.of(capturedLongitude, capturedLatitude);
        return new PhotoView(id, width, height, capturedAt, place, stage);
    }
}
