/** The delivery log: what happened for each recipient and channel, and why. */
@NullMarked
package org.wangge.notification.delivery;

import org.jspecify.annotations.NullMarked;
