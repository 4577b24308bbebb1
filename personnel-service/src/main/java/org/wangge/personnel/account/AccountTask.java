package org.wangge.personnel.account;

import java.util.UUID;

/**
 * One person's account to be brought to what the person's row says.
 *
 * @param wanted   rises each time something else is wanted of the account
 * @param attempts how often it has been tried since then, this time included
 */
record AccountTask(UUID person, long wanted, int attempts) {}
