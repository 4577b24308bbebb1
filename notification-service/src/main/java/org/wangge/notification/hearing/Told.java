package org.wangge.notification.hearing;

import java.util.Set;

/** Fired within the transaction that put something into these accounts' inboxes. */
public record Told(Set<String> accounts) {}
