/** Takes issue events off Kafka and tells whom they concern, each event once in effect. */
@NullMarked
package org.wangge.notification.hearing;

import org.jspecify.annotations.NullMarked;
