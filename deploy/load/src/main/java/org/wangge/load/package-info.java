/** Measures how fast Wangge is, and against what: every figure by one command. */
@NullMarked
package org.wangge.load;

import org.jspecify.annotations.NullMarked;
