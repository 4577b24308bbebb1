/** Those who use the system, over its public API and in no other way. */
@NullMarked
package org.wangge.system.people;

import org.jspecify.annotations.NullMarked;
