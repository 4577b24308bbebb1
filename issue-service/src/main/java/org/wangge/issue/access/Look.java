package org.wangge.issue.access;

import java.util.UUID;

/** Somebody's look at an issue: what he is to it depends on his postings. */
public record Look(UUID issue, String account) {}
