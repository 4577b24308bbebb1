/** A whole office's people and postings from one CSV file, all or nothing. */
@NullMarked
package org.wangge.personnel.roster;

import org.jspecify.annotations.NullMarked;
