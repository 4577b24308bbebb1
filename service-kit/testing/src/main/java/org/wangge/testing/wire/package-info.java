/** What goes over the wire between a service and PostgreSQL, counted and held up from outside both. */
@NullMarked
package org.wangge.testing.wire;

import org.jspecify.annotations.NullMarked;
