/** Table rows as records, any number of them in one statement. */
@NullMarked
package org.wangge.personnel.rows;

import org.jspecify.annotations.NullMarked;
