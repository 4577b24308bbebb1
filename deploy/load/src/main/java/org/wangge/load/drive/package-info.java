/** Drives a service over HTTP and counts what comes back: in a closed loop, or at a fixed rate so that waiting is counted. */
@NullMarked
package org.wangge.load.drive;

import org.jspecify.annotations.NullMarked;
