/** People's accounts in Keycloak: made, disabled and linked in the background until done. */
@NullMarked
package org.wangge.personnel.account;

import org.jspecify.annotations.NullMarked;
