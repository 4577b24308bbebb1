/** What a figure is: two sides, measured in turn, and how far apart they may be. */
@NullMarked
package org.wangge.load.figure;

import org.jspecify.annotations.NullMarked;
