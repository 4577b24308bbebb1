/** What the caller is to an issue, and so whether he may know of it. */
@NullMarked
package org.wangge.issue.access;

import org.jspecify.annotations.NullMarked;
