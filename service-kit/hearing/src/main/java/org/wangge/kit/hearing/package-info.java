/** Applying what comes off Kafka until it has taken effect: a good event outlasts a database that is away. */
@NullMarked
package org.wangge.kit.hearing;

import org.jspecify.annotations.NullMarked;
