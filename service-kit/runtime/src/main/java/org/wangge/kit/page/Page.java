package org.wangge.kit.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list in its order.
 *
 * @param items at most as many as were asked for
 * @param next  what to send as {@code after} for the items that follow; absent at the end
 */
@Schema(description = "Some items of a list; 'next' goes into 'after' to read on, and is absent at the end")
public record Page<T>(List<T> items, @Nullable String next) {}
