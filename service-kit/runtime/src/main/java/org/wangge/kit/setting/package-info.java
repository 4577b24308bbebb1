/** Reading a service's settings. */
@NullMarked
package org.wangge.kit.setting;

import org.jspecify.annotations.NullMarked;
