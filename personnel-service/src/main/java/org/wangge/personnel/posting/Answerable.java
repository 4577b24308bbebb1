package org.wangge.personnel.posting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one grid of a line.
 *
 * @param vacant whether nobody does
 */
@Schema(description = "Who answers for one grid of the line from a grid up to its office")
public record Answerable(int level, GridName grid, @Nullable Lead lead, boolean vacant) {

    /** The grid of the line. */
    @Schema(description = "A grid of the line")
    public record GridName(
            UUID id,
            @Schema(examples = "SDL-03-04") String code,
            @Schema(examples = "五州汇富第四网格") String name) {}

    /** Who leads it on the day. */
    @Schema(description = "Who leads the grid on that day")
    public record Lead(
            UUID person,
            @Schema(examples = "韩晴之") String name,
            @Schema(examples = "154****0412") String phone,
            boolean firstSecretary) {}
}
