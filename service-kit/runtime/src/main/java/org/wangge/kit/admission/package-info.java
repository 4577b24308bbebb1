/** How many requests a service works on at once, who waits, and who is asked to come back. */
@NullMarked
package org.wangge.kit.admission;

import org.jspecify.annotations.NullMarked;
