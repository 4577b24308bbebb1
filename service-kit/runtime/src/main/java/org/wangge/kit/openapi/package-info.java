/** What every operation's description says in the same way, and how the description is served. */
@NullMarked
package org.wangge.kit.openapi;

import org.jspecify.annotations.NullMarked;
