/** The wording of what is told, in zh-CN and English. */
@NullMarked
package org.wangge.notification.message;

import org.jspecify.annotations.NullMarked;
