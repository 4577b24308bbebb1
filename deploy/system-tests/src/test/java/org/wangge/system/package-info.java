/** The containers of the Compose stack at work together, and what becomes of the work when one of them is gone. */
@NullMarked
package org.wangge.system;

import org.jspecify.annotations.NullMarked;
