package org.wangge.personnel.people;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an office keeps of a person, as callers and files give it. */
@RegisterForReflection
@Schema(description = "What an office keeps of a person")
public record Particulars(
        @Schema(description = "The office's own number for the person, unique in the office", examples = "SDL-0412")
        @NotNull
        @Pattern(regexp = Particulars.NUMBER, message = "{person.number}")
        String number,

        @Schema(examples = "韩晴之")
        @NotNull
        @Pattern(regexp = Particulars.WORDS, message = "{person.words}")
        @Size(max = 50)
        String name,

        @NotNull Occupation occupation,

        @Schema(description = "Digits, with + and - where needed; a masked number is refused", examples = "15400000412")
        @NotNull
        @Pattern(regexp = Particulars.PHONE, message = "{person.phone}")
        String phone,

        @Schema(examples = "han.qingzhi@example.org")
        @Email
        @Pattern(regexp = "[^*\\p{Cntrl}]*", message = "{person.email}")
        @Size(max = 254)
        @Nullable
        String email,

        @Schema(description = "What the person is good at") @Size(max = 20)
        List<@NotNull @Pattern(regexp = Particulars.WORDS, message = "{person.words}") @Size(max = 40) String>
                abilities) {

    static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9_.-]{0,31}";
    static final String WORDS = "[^\\s\\p{Cntrl}\\u2028\\u2029]([^\\p{Cntrl}\\u2028\\u2029]*[^\\s\\p{Cntrl}])?";
    static final String PHONE = "\\+?[0-9][0-9-]{3,18}[0-9]";

    public Particulars {
        abilities = abilities == null ? List.of() : List.copyOf(abilities);
    }
}
