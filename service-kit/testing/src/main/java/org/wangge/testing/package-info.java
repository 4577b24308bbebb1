/** What every service's tests share: real servers for a test run, tokens, statement counts, contracts and house rules. */
@NullMarked
package org.wangge.testing;

import org.jspecify.annotations.NullMarked;
