/** The public API as somebody at a desk uses it: signed in, patient, and careful not to do anything twice. */
@NullMarked
package org.wangge.local.demo.desk;

import org.jspecify.annotations.NullMarked;
