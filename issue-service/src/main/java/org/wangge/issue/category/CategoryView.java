package org.wangge.issue.category;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category as callers see it. */
@Schema(name = "Category")
public record CategoryView(
        String scheme,
        String code,
        Name name,
        Allowance allowance,
        List<Condition> conditions,
        List<String> nationalCodes,
        boolean active,
        long version) {}
