package org.wangge.notification.message;

/**
 * What somebody reads.
 *
 * @param title one line
 * @param body  one or more sentences
 */
public record Message(String title, String body) {}
