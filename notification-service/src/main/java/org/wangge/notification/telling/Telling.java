package org.wangge.notification.telling;

import java.util.List;
import java.util.UUID;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.rule.Recipient;

/**
 * An event and those to be told of it.
 *
 * @param type the event's name, {@code issue-assigned}
 */
public record Telling(UUID event, String type, IssueFact fact, List<Recipient> recipients) {}
