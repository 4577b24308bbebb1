package org.wangge.personnel.posting;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.http.Versions;
import org.wangge.personnel.people.Occupation;

/** A posting as readers see it. */
@Schema(description = "One person in one role at one grid")
public record PostingView(
        UUID id,
        long version,
        UUID office,
        GridView grid,
        PostingRole role,

        @Schema(description = "First day", examples = "2014-09-01")
        LocalDate from,

        @Schema(description = "Last day, inclusive; absent while there is no end") @Nullable
        LocalDate to,

        boolean firstSecretary,
        HolderView person) {

    /** Its tag: a grid can be renamed without it. */
    EntityTag tag() {
        return Versions.tag(version, grid);
    }

    /** The grid; one that came to its end before this service heard of it has no more than an id. */
    @Schema(description = "A grid")
    public record GridView(
            UUID id,
            @Schema(examples = "SDL-03-04") @Nullable String code,
            @Schema(examples = "五州汇富第四网格") @Nullable String name,
            @Nullable Integer level) {}

    /** The person who holds it. */
    @Schema(description = "Who holds a posting")
    public record HolderView(
            UUID id, @Schema(examples = "韩晴之") String name, Occupation occupation) {}
}
