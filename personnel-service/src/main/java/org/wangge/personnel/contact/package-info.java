/** How to reach a person: shown only to those whose deed needs it, and remembered who looked. */
@NullMarked
package org.wangge.personnel.contact;

import org.jspecify.annotations.NullMarked;
