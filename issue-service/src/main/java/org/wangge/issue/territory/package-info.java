/** The service's own copies of grids and postings, and what they tell: whose ground a point is, who stands where today. */
@NullMarked
package org.wangge.issue.territory;

import org.jspecify.annotations.NullMarked;
