/** What a caller may read, as the roles of the token and the postings of the day have it. */
@NullMarked
package org.wangge.personnel.authority;

import org.jspecify.annotations.NullMarked;
