/** What all tests of the service share. */
@NullMarked
package org.wangge.issue;

import org.jspecify.annotations.NullMarked;
