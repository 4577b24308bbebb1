package org.wangge.personnel.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The account a person is to have. */
@Schema(description = "The account a person is to have; it is made, changed or disabled in the background")
public record AccountWish(
        @Schema(examples = "han.qingzhi")
        @NotNull
        @Pattern(regexp = AccountWish.USERNAME, message = "{account.username}")
        String username,

        @Schema(description = "Whether the account may be used") @NotNull
        Boolean enabled,

        @Schema(description = "Realm roles", examples = "[\"staff\"]") @NotNull @Size(max = 5)
        List<@NotNull @Pattern(regexp = AccountWish.ROLE, message = "{account.role}") String> roles) {

    /** Lower case, because Keycloak folds it. */
    public static final String USERNAME = "[a-z0-9][a-z0-9._@-]{2,63}";

    /** The roles people may have; {@code service} is for services alone. */
    public static final String ROLE = "resident|staff|supervisor|administrator|integrator";
}
