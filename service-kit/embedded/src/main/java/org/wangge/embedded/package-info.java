/** Real PostgreSQL and Kafka without Docker, for tests and for the local stack. */
@NullMarked
package org.wangge.embedded;

import org.jspecify.annotations.NullMarked;
