/** Answering a repeated POST with its first answer. */
@NullMarked
package org.wangge.kit.idempotency;

import org.jspecify.annotations.NullMarked;
