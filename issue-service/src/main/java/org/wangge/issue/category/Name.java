package org.wangge.issue.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name in the two languages people read it in. */
public record Name(
        @Schema(examples = "垃圾乱堆") @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE)
        String zh,

        @Schema(examples = "Piled garbage") @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE)
        String en) {

    static final String PRINTABLE = "\\P{Cntrl}*";
}
