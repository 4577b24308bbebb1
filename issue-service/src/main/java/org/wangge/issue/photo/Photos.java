package org.wangge.issue.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The photos of issues. */
@ApplicationScoped
public class Photos {

    private final PhotoRepository photos;
    private final Clock clock;

    Photos(PhotoRepository photos, Clock clock) {
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * Makes photos an issue's, in the given order: all of them, or none.
     *
     * @param uploader the account that uploaded them
     * @throws UnknownPhoto if one is missing, somebody else's or attached already
     */
    @Transactional
    public void attach(Collection<UUID> given, UUID issue, String uploader, Stage stage) {
        if (given.isEmpty()) {
            return;
        }
        Set<UUID> unknown = new LinkedHashSet<>(given);
        unknown.removeAll(photos.attach(List.copyOf(unknown), issue, uploader, stage, clock.instant()));
        if (!unknown.isEmpty()) {
            throw new UnknownPhoto(unknown);
        }
    }

    /** The issue's photos in the order they were attached. Whether the caller may see the issue is for the asker to know. */
    @Transactional
    public List<PhotoView> of(UUID issue) {
        return photos.of(issue).stream().map(Photo::view).toList();
    }
}
