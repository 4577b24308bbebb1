/** People of an office who go round the loop over the real API and write down every call. */
@NullMarked
package org.wangge.faults.load;

import org.jspecify.annotations.NullMarked;
