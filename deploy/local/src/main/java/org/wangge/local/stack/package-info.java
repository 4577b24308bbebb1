/** The whole system on one machine with one command: starts it, watches it, stops it. */
@NullMarked
package org.wangge.local.stack;

import org.jspecify.annotations.NullMarked;
