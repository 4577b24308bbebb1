package org.wangge.notification.live;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Who wants to see their inbox live.
 *
 * @param after    the sequence they have seen last; empty to start with what comes from now on
 * @param until    when their token ends, and the stream with it
 * @param languages what their client asks for
 */
record Watcher(String account, OptionalLong after, Instant until, List<Locale> languages) {}
