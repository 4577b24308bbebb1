/** Photos of issues before and after: taken in, made safe, kept, shown to those who may see their issue. */
@NullMarked
package org.wangge.issue.photo;

import org.jspecify.annotations.NullMarked;
