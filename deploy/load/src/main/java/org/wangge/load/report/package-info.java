/** Reports a second, against PostgreSQL doing the same statements without a service before it. */
@NullMarked
package org.wangge.load.report;

import org.jspecify.annotations.NullMarked;
