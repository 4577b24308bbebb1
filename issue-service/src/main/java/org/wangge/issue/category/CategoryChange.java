package org.wangge.issue.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that can be set of a category whose scheme and code the address names. */
public record CategoryChange(
        @NotNull @Valid Name name,
        @NotNull @Valid Allowance allowance,

        @Schema(description = "Circumstances under which another allowance is published") @Size(max = 20) @Nullable
        List<@NotNull @Valid Condition> conditions,

        @Schema(
                description = "The national scheme's codes for the same matter, each with the scheme's name",
                examples = "[\"GB/T 47678.5-2026:06010\"]")
        @Size(max = 50)
        @Nullable
        List<@NotBlank @Size(max = 100) @Pattern(regexp = Name.PRINTABLE) String> nationalCodes,

        @Schema(description = "Whether new issues may have it. True if left out.", examples = "true") @Nullable
        Boolean active) {

    List<Condition> conditionsOrNone() {
        return conditions == null ? List.of() : conditions;
    }

    List<String> nationalCodesOrNone() {
        return nationalCodes == null ? List.of() : nationalCodes;
    }

    boolean isActive() {
        return active == null || active;
    }

    CategoryView view(String scheme, String code, long version) {
        return new CategoryView(
                scheme, code, name, allowance, conditionsOrNone(), nationalCodesOrNone(), isActive(), version);
    }
}
