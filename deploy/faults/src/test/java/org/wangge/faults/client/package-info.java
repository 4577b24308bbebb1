/** Clients that do what clients do: repeat themselves, all come at once. */
@NullMarked
package org.wangge.faults.client;

import org.jspecify.annotations.NullMarked;
