/** The Compose stack in a project of the tests' own: started once, its containers killed, stopped, started, multiplied. */
@NullMarked
package org.wangge.system.stack;

import org.jspecify.annotations.NullMarked;
