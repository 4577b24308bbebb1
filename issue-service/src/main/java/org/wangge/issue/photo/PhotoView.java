package org.wangge.issue.photo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A photo as callers see it. Its picture is at {@code /v1/photos/{id}}. */
@Schema(name = "Photo")
public record PhotoView(
        UUID id,

        @Schema(description = "In pixels, upright") int width,

        @Schema(description = "In pixels, upright") int height,

        @Schema(description = "When it was taken, as the camera said") @Nullable
        Instant capturedAt,

        @Schema(
                description = "Where it was taken, as the camera said: longitude and latitude, WGS 84",
                examples = "[113.6254, 34.7466]")
        @Nullable
        List<Double> place,

        @Schema(description = "Before or after the issue was put right; absent until it belongs to one") @Nullable
        Stage stage) {}
