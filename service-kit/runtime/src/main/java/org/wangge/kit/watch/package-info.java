/** What operators see of a service: its measures, and its log without personal data. */
@NullMarked
package org.wangge.kit.watch;

import org.jspecify.annotations.NullMarked;
