/** Tells people what became of the issues that concern them. */
@NullMarked
package org.wangge.notification;

import org.jspecify.annotations.NullMarked;
