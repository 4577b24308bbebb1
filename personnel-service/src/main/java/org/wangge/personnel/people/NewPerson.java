package org.wangge.personnel.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person to register. */
@Schema(description = "A person to register")
record NewPerson(
        @Schema(description = "Chosen by the caller (UUIDv7), or by the service if absent") @Nullable
        UUID id,

        @Schema(description = "May be left out where there is one office") @Nullable
        UUID office,

        @Schema(examples = "SDL-0412") @NotNull @Pattern(regexp = Particulars.NUMBER, message = "{person.number}")
        String number,

        @Schema(examples = "韩晴之")
        @NotNull
        @Pattern(regexp = Particulars.WORDS, message = "{person.words}")
        @Size(max = 50)
        String name,

        @NotNull Occupation occupation,

        @Schema(examples = "15400000412") @NotNull @Pattern(regexp = Particulars.PHONE, message = "{person.phone}")
        String phone,

        @Schema(examples = "han.qingzhi@example.org")
        @Email
        @Pattern(regexp = "[^*\\p{Cntrl}]*", message = "{person.email}")
        @Size(max = 254)
        @Nullable
        String email,

        @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = Particulars.WORDS, message = "{person.words}") @Size(max = 40) String>
                abilities,

        @Schema(description = "The account the person is to have; none if absent")
        @Pattern(regexp = AccountWish.USERNAME, message = "{account.username}")
        @Nullable
        String username,

        @Schema(description = "Realm roles of the account") @Valid @Size(max = 5) @Nullable
        List<@NotNull @Pattern(regexp = AccountWish.ROLE, message = "{account.role}") String> roles) {

    Person as(UUID id, UUID office) {
        return Person.registered(
                id,
                office,
                new Particulars(number, name, occupation, phone, email, abilities == null ? List.of() : abilities),
                username,
                roles == null ? List.of() : roles);
    }
}
