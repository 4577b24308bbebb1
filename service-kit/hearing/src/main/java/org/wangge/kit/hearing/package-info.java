/**
 * Applying what comes off Kafka until it has taken effect, since a good event outlasts a database that is away; and telling Kafka how
 * far that is done.
 */
@NullMarked
package org.wangge.kit.hearing;

import org.jspecify.annotations.NullMarked;
