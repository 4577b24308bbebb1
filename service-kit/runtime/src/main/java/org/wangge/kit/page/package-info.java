/** Lists in pages that follow a key, never an offset. */
@NullMarked
package org.wangge.kit.page;

import org.jspecify.annotations.NullMarked;
