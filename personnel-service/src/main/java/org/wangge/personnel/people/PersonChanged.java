package org.wangge.personnel.people;

import org.jspecify.annotations.Nullable;

/**
 * A person was registered or is no longer as before. Observed in the transaction that does it, so that an observer can
 * refuse the change.
 *
 * @param before null for a person just registered
 */
public record PersonChanged(@Nullable Person before, Person after) {}
