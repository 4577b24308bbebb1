/** From a committed event to Kafka: how many a second, and what they leave behind. */
@NullMarked
package org.wangge.load.relay;

import org.jspecify.annotations.NullMarked;
