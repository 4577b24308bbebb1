/** When an office works, year by year, and which moment an allowance of working time ends at. */
@NullMarked
package org.wangge.issue.calendar;

import org.jspecify.annotations.NullMarked;
