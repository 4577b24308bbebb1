/** Versions as entity tags, and how large a request may be. */
@NullMarked
package org.wangge.kit.http;

import org.jspecify.annotations.NullMarked;
