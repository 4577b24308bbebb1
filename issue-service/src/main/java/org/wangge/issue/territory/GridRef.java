package org.wangge.issue.territory;

import java.util.UUID;

/** A grid by name. */
public record GridRef(UUID id, String code, String name) {}
