package org.wangge.personnel.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A living grid as this service knows it.
 *
 * @param office the level-1 grid at the root of its tree; its own id for an office
 */
public record Grid(UUID id, UUID office, @Nullable UUID parent, int level, String code, String name) {}
