package org.wangge.personnel.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.personnel.people.Person;

/** A person's account, and whether it is as wanted. */
@Schema(description = "A person's account, and whether it is as wanted")
record AccountView(
        UUID person,
        @Schema(examples = "han.qingzhi") @Nullable String username,
        boolean enabled,
        List<String> roles,
        State state,

        @Schema(description = "The subject in the account's tokens, once it is made") @Nullable
        String id,

        @Nullable Waiting waiting) {

    /** How far the account is. */
    @Schema(description = "NONE: the person is to have none. WAITING: not yet as wanted. READY: as wanted.")
    enum State {
        NONE,
        WAITING,
        READY
    }

    static AccountView of(Person person, Optional<Waiting> waiting) {
        State state = person.username() == null ? State.NONE : waiting.isPresent() ? State.WAITING : State.READY;
        return new AccountView(
                person.id(),
                person.username(),
                person.enabled(),
                person.roles(),
                state,
                person.account(),
                waiting.orElse(null));
    }
}
