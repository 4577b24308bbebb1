/** Who is calling, and what of a person's data they may see. */
@NullMarked
package org.wangge.kit.security;

import org.jspecify.annotations.NullMarked;
