/** The kinds of issue an office knows, kept as data, and how long putting one right may take. */
@NullMarked
package org.wangge.issue.category;

import org.jspecify.annotations.NullMarked;
