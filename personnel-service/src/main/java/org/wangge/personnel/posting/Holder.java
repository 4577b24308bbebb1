package org.wangge.personnel.posting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds a posting, and on which days: what a refusal tells of it. */
public record Holder(
        UUID posting,
        UUID person,
        String name,
        PostingRole role,
        LocalDate from,
        @Nullable LocalDate to) {}
