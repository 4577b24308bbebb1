/** The ledger: its entries and numbers, lists and counts of issues, one issue's whole story. */
@NullMarked
package org.wangge.issue.ledger;

import org.jspecify.annotations.NullMarked;
