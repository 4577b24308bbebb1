/** Many hands at once: bounded concurrency, a progress bar, and what went wrong on the way. */
@NullMarked
package org.wangge.local.demo.work;

import org.jspecify.annotations.NullMarked;
