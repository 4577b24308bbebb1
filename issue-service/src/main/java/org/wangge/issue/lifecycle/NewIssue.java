package org.wangge.issue.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.words.Plain;

/** What a reporter sends. */
@Schema(description = "Something wrong at a place")
record NewIssue(
        @Schema(description = "An id of the client's own (UUIDv7), so that a phone can work offline") @Nullable
        UUID id,

        @Schema(examples = "Wires hang loose over the courtyard gate") @NotBlank @Size(max = 2000) @Plain
        String description,

        @Schema(description = "[longitude, latitude]; needed unless a grid is named", examples = "[113.7701, 34.7602]")
        @Nullable
        List<@Nullable Double> point,

        @Schema(description = "System of the point: wgs84 (unless said) or gcj02", examples = "wgs84")
        @Nullable
        @Size(max = 20)
        @Plain
        String crs,

        @Schema(description = "The grid, where there is no point or no boundary holds it") @Nullable
        UUID grid,

        @Schema(examples = "Dongruiyuan, gate 3") @Nullable @Size(max = 300) @Plain
        String address,

        @Nullable @Valid Category category,

        @Schema(description = "Photos uploaded before") @Nullable @Size(max = 20)
        List<@NotNull UUID> photos,

        @Nullable @Valid Contact contact) {

    /** A category by scheme and code. */
    @Schema(name = "CategoryKey")
    record Category(
            @Schema(examples = "sweep-2014") @NotBlank @Size(max = 60) @Plain
            String scheme,

            @Schema(examples = "tangled-wires") @NotBlank @Size(max = 60) @Plain
            String code) {}

    /** How the reporter can be reached: kept apart, and shown to handlers for a logged reason only. */
    @Schema(name = "ReporterContact", description = "Kept apart; shown to handlers for a logged reason only")
    record Contact(
            @Schema(examples = "王芳") @Nullable @Size(max = 60) @Plain
            String name,

            @Schema(examples = "13800001234") @NotBlank @Pattern(regexp = "[+0-9][0-9 -]{4,24}")
            String phone) {}

    List<UUID> photoIds() {
        return photos == null ? List.of() : photos.stream().distinct().toList();
    }
}
