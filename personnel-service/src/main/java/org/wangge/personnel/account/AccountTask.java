package org.wangge.personnel.account;

import java.time.Instant;
import java.util.UUID;

/**
 * One person's account to be brought to what the person's row says.
 *
 * @param wanted   rises each time something else is wanted of the account
 * @param attempts how often it has been tried since then, this time included
 * @param until    the end of the lease under which it was taken, by which the taker is known as its holder
 */
record AccountTask(UUID person, long wanted, int attempts, Instant until) {}
