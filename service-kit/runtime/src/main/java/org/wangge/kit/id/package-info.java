/** Identifiers that sort by the time they were made. */
@NullMarked
package org.wangge.kit.id;

import org.jspecify.annotations.NullMarked;
