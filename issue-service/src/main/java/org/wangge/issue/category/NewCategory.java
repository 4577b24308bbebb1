package org.wangge.issue.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category to be made. */
public record NewCategory(
        @Schema(description = "Whose codes these are", examples = "sweep-2014") @NotNull @Pattern(regexp = WORD)
        String scheme,

        @Schema(examples = "piled-garbage") @NotNull @Pattern(regexp = WORD)
        String code,

        @NotNull @Valid Name name,
        @NotNull @Valid Allowance allowance,
        @Size(max = 20) @Nullable List<@NotNull @Valid Condition> conditions,

        @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 100) @Pattern(regexp = Name.PRINTABLE) String> nationalCodes,

        @Nullable Boolean active) {

    /** Fits into a path and into {@code scheme:code}. */
    static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}";

    CategoryChange content() {
        return new CategoryChange(name, allowance, conditions, nationalCodes, active);
    }
}
