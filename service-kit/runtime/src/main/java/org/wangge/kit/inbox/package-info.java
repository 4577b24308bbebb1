/** Applying an event once, however often it arrives. */
@NullMarked
package org.wangge.kit.inbox;

import org.jspecify.annotations.NullMarked;
