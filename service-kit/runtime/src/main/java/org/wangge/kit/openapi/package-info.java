/** What every operation's description says in the same way. */
@NullMarked
package org.wangge.kit.openapi;

import org.jspecify.annotations.NullMarked;
