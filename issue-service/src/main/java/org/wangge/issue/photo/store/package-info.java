/** Where the bytes of photos lie. */
@NullMarked
package org.wangge.issue.photo.store;

import org.jspecify.annotations.NullMarked;
