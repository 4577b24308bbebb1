/** Holds the manifests against the schemas of their kinds, against each other and against the rest of the system. */
@NullMarked
package org.wangge.kubernetes;

import org.jspecify.annotations.NullMarked;
