/** A small client of the public API, for whatever plays a user of the local stack. */
@NullMarked
package org.wangge.local.api;

import org.jspecify.annotations.NullMarked;
