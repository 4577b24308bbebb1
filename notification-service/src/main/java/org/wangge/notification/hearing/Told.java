package org.wangge.notification.hearing;

import java.util.Set;

/** Fired when something has been put into these accounts' inboxes, for all to see. */
public record Told(Set<String> accounts) {}
