/** Holds alert rules and dashboards against what the services expose. */
@NullMarked
package org.wangge.monitoring;

import org.jspecify.annotations.NullMarked;
