/** Holds what the sweep did against the API, Kafka and the inboxes, and names each difference. */
@NullMarked
package org.wangge.local.demo.reconcile;

import org.jspecify.annotations.NullMarked;
