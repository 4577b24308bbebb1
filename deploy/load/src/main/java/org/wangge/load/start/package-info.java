/** From the start of a process until it is ready, and the memory it then holds. */
@NullMarked
package org.wangge.load.start;

import org.jspecify.annotations.NullMarked;
