/** Questions to the database that share a statement. */
@NullMarked
package org.wangge.issue.together;

import org.jspecify.annotations.NullMarked;
