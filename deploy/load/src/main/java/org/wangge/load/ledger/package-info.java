/** How the size of the ledger shows. */
@NullMarked
package org.wangge.load.ledger;

import org.jspecify.annotations.NullMarked;
