package org.wangge.personnel.people;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.security.Masked;

/** A person as readers see them, contact masked. */
@Schema(description = "A person, contact masked")
public record PersonView(
        UUID id,
        long version,
        UUID office,
        @Schema(examples = "SDL-0412") String number,
        @Schema(examples = "韩晴之") String name,
        Occupation occupation,
        @Schema(examples = "154****0412") String phone,
        @Schema(examples = "h****@example.org") @Nullable String email,
        List<String> abilities,
        @Nullable AccountSummary account) {

    /** The account a person has or is to have. */
    @Schema(description = "The account a person has, or is to have while 'id' is absent")
    public record AccountSummary(
            String username,
            boolean enabled,
            List<String> roles,

            @Schema(description = "The subject in the tokens of this account; absent until it is made") @Nullable
            String id) {}

    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.version(),
                person.office(),
                person.number(),
                person.name(),
                person.occupation(),
                Masked.phone(person.phone()),
                person.email() == null ? null : Masked.email(person.email()),
                person.abilities(),
                person.username() == null
                        ? null
                        : new AccountSummary(person.username(), person.enabled(), person.roles(), person.account()));
    }
}
