package org.wangge.issue.reporter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to reach a reporter, in full. */
@Schema(description = "How to reach the reporter, in full")
record DisclosedContact(
        @Schema(examples = "王芳") @Nullable String name,
        @Schema(examples = "13800001234") String phone) {}
