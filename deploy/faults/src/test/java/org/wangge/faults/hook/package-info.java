/** What runs inside a service that is to be halted at a certain point; loaded beside the JDK's own classes. */
@NullMarked
package org.wangge.faults.hook;

import org.jspecify.annotations.NullMarked;
