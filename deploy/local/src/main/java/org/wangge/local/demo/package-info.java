/** Plays the great sweep over the public API against a running stack, and reconciles what came of it. */
@NullMarked
package org.wangge.local.demo;

import org.jspecify.annotations.NullMarked;
