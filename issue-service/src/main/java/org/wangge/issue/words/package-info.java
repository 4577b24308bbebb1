/** What counts as text that a caller may send. */
@NullMarked
package org.wangge.issue.words;

import org.jspecify.annotations.NullMarked;
