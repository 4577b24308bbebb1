/** E-mail to those who chose it, sent in the background and tried again until it is settled. */
@NullMarked
package org.wangge.notification.mail;

import org.jspecify.annotations.NullMarked;
