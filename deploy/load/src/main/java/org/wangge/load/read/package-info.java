/** Reading one issue, against the row alone and against an answer that says nothing. */
@NullMarked
package org.wangge.load.read;

import org.jspecify.annotations.NullMarked;
