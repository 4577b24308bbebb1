package org.wangge.personnel.contact;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to reach a person, unmasked. */
@Schema(description = "How to reach a person, unmasked")
record ContactView(
        UUID person,
        @Schema(examples = "韩晴之") String name,
        @Schema(examples = "15400000412") String phone,

        @Schema(examples = "han.qingzhi@example.org") @Nullable
        String email,

        @Schema(description = "The person's account, once there is one") @Nullable
        String account) {}
