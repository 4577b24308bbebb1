/** How somebody wants to be told: by e-mail or not, and in which language. */
@NullMarked
package org.wangge.notification.preference;

import org.jspecify.annotations.NullMarked;
