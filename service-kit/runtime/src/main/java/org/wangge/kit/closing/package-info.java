/** What a command writes down at its end, sent to the database as one statement. */
@NullMarked
package org.wangge.kit.closing;

import org.jspecify.annotations.NullMarked;
