/** What the measured answers are held against. */
@NullMarked
package org.wangge.load.empty;

import org.jspecify.annotations.NullMarked;
