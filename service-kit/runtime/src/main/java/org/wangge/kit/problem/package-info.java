/** Saying no: every error a caller sees is an RFC 9457 problem document in the caller's language. */
@NullMarked
package org.wangge.kit.problem;

import org.jspecify.annotations.NullMarked;
