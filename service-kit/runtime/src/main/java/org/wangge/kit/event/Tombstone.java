package org.wangge.kit.event;

import java.util.UUID;

/** The end of a thing on a compacted topic: a record without a body. */
public record Tombstone(String topic, UUID key) implements Event {}
