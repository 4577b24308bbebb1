/** What the harness itself does to topics: watches how far they are heard, repeats events, sends what is none. */
@NullMarked
package org.wangge.faults.wire;

import org.jspecify.annotations.NullMarked;
