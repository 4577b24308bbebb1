/** The servers and services that figures are measured on: real ones, in processes of their own. */
@NullMarked
package org.wangge.load.bench;

import org.jspecify.annotations.NullMarked;
