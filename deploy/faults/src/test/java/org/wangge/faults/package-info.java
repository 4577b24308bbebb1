/** What happens to the loop when its services die. */
@NullMarked
package org.wangge.faults;

import org.jspecify.annotations.NullMarked;
