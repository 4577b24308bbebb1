package org.wangge.issue.lifecycle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.ledger.Ledger;
import org.wangge.kit.security.Masked;

/** What somebody reports, after it has been found whose ground it is. */
record Report(
        UUID id,
        String description,
        @Nullable UUID grid,
        Place place,
        @Nullable Classification classification,
        String reporter,
        Ledger.@Nullable Contact contact,
        List<UUID> photos) {

    @Nullable
    String maskedName() {
        return contact == null || contact.name() == null ? null : Masked.name(contact.name());
    }

    @Nullable
    String maskedPhone() {
        return contact == null ? null : Masked.phone(contact.phone());
    }
}
