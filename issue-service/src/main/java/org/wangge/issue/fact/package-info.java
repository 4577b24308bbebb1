/** The facts the service publishes, one record per event. */
@NullMarked
package org.wangge.issue.fact;

import org.jspecify.annotations.NullMarked;
