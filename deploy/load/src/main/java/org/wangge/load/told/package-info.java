/** From Kafka into inboxes, against the bare rows. */
@NullMarked
package org.wangge.load.told;

import org.jspecify.annotations.NullMarked;
