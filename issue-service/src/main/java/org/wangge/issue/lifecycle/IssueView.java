package org.wangge.issue.lifecycle;

import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.IssueTag;
import org.wangge.issue.fact.CategoryRef;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.GridRef;
import org.wangge.issue.territory.Party;

/** An issue as callers see it. The reporter's contact is masked. */
@Schema(description = "An issue as it stands now")
record IssueView(
        UUID id,

        @Schema(description = "Goes up with each deed; what If-Match is held against", examples = "3")
        long version,

        @Schema(description = "Year and serial in the office", examples = "2026-000123")
        String number,

        UUID office,
        State state,

        @Schema(examples = "Wires hang loose over the courtyard gate")
        String description,

        @Schema(description = "Absent while it waits to be placed by hand") @Nullable
        GridRef grid,

        @Nullable CategoryRef category,

        @Schema(description = "[longitude, latitude], WGS 84", examples = "[113.7701, 34.7602]") @Nullable
        List<Double> point,

        @Schema(examples = "Dongruiyuan, gate 3") @Nullable String address,
        Instant reportedAt,
        @Nullable Instant deadline,

        @Schema(description = "Somebody has to put it right and the deadline has passed")
        boolean overdue,

        @Schema(description = "How often it failed verification", examples = "0")
        int rework,

        @Nullable Party assignee,

        @Schema(description = "Who has it in hand") @Nullable
        Party holder,

        Photos photos,

        @Schema(description = "The reporter's contact, masked") @Nullable
        Contact contact) {

    /** Ids of its photos. */
    @Schema(name = "IssuePhotos")
    record Photos(List<UUID> before, List<UUID> after) {}

    /** How the reporter can be reached, masked. */
    @Schema(name = "MaskedContact")
    record Contact(
            @Schema(examples = "王*") @Nullable String name,
            @Schema(examples = "138****1234") @Nullable String phone) {}

    static IssueView of(Issue issue, @Nullable GridRef grid, Instant now) {
        Place place = issue.place();
        Classification classification = issue.classification();
        return new IssueView(
                issue.id(),
                issue.version(),
                issue.number(),
                issue.office(),
                issue.state(),
                issue.description(),
                grid,
                classification == null ? null : classification.ref(),
                place == null || place.longitude() == null || place.latitude() == null
                        ? null
                        : List.of(place.longitude(), place.latitude()),
                place == null ? null : place.address(),
                issue.reportedAt(),
                issue.deadline(),
                issue.isOverdue(now),
                issue.rework(),
                issue.assignee(),
                issue.holder(),
                new Photos(issue.photosBefore(), issue.photosAfter()),
                issue.contactPhone() == null ? null : new Contact(issue.contactName(), issue.contactPhone()));
    }

    EntityTag tag() {
        return IssueTag.of(version, overdue, grid);
    }
}
