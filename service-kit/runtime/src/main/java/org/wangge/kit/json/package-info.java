/** JSON that a service writes and reads itself. */
@NullMarked
package org.wangge.kit.json;

import org.jspecify.annotations.NullMarked;
