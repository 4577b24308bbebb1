/** Publishing an event in the transaction that changed the state: a row first, Kafka afterwards. */
@NullMarked
package org.wangge.kit.outbox;

import org.jspecify.annotations.NullMarked;
