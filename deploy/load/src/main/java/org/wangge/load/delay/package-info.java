/** How long it takes until those concerned are told, against Kafka alone. */
@NullMarked
package org.wangge.load.delay;

import org.jspecify.annotations.NullMarked;
