/** What happens between the topics and those who hear them: repetition, disorder, poison, consumers that come and go. */
@NullMarked
package org.wangge.faults.stream;

import org.jspecify.annotations.NullMarked;
