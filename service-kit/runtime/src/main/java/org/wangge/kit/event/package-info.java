/** What services tell one another: CloudEvents 1.0 in Kafka's binary mode. */
@NullMarked
package org.wangge.kit.event;

import org.jspecify.annotations.NullMarked;
