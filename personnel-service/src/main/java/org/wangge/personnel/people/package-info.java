/** Who works for an office: occupation, contact, abilities, and the account each is to have. */
@NullMarked
package org.wangge.personnel.people;

import org.jspecify.annotations.NullMarked;
