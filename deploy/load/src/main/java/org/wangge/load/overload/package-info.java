/** What is served when ten times too much is asked. */
@NullMarked
package org.wangge.load.overload;

import org.jspecify.annotations.NullMarked;
