/** A Java agent that shows {@link org.wangge.faults.hook.Hook} what a service does. Nothing of it is in what is shipped. */
@NullMarked
package org.wangge.faults.agent;

import org.jspecify.annotations.NullMarked;
