package org.wangge.grid.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.tree.Attributes;
import org.wangge.grid.tree.DrawnBy;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.GridKind;
import org.wangge.grid.tree.Profile;
import org.wangge.grid.tree.Wording;

/** A grid as a feature's properties; its parent by code. */
record FeatureProperties(
        @NotNull @Pattern(regexp = Wording.CODE, message = Wording.CODE_MESSAGE)
        String code,

        @Nullable String parent,
        @Min(1) @Max(4) int level,

        @NotBlank @Size(max = 100) @Pattern(regexp = Wording.LINE, message = Wording.LINE_MESSAGE)
        String name,

        @NotNull GridKind kind,
        @NotNull DrawnBy drawnBy,

        @NotBlank @Size(max = 200) @Pattern(regexp = Wording.LINE, message = Wording.LINE_MESSAGE)
        String managingBody,

        @Valid @Nullable Profile profile) {

    static FeatureProperties of(Grid grid, @Nullable String parentCode) {
        Attributes attributes = grid.attributes();
        return new FeatureProperties(
                attributes.code(),
                parentCode,
                grid.level(),
                attributes.name(),
                attributes.kind(),
                attributes.drawnBy(),
                attributes.managingBody(),
                attributes.profile());
    }

    Attributes attributes() {
        Profile known = profile == null ? Profile.UNKNOWN : profile;
        return new Attributes(code, name.strip(), kind, drawnBy, managingBody.strip(), known);
    }
}
