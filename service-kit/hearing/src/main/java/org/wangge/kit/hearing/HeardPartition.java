package org.wangge.kit.hearing;

import java.util.ArrayDeque;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.TreeSet;

/** How far a partition is heard: up to the first record that was received and is not acknowledged yet. */
final class HeardPartition {

    private static final long NOTHING = -1;

    private final Queue<Long> unheard = new ArrayDeque<>();
    private final NavigableSet<Long> acknowledged = new TreeSet<>();
    private long next = NOTHING;
    private long committed = NOTHING;

    void received(long offset) {
        unheard.add(offset);
    }

    void acknowledged(long offset) {
        acknowledged.add(offset);
        while (!unheard.isEmpty() && acknowledged.remove(unheard.peek())) {
            next = Math.max(next, unheard.remove() + 1);
        }
        acknowledged.headSet(next).clear();
    }

    /** The offset from which to hear on, where it is not committed yet. */
    OptionalLong toCommit() {
        return next > committed ? OptionalLong.of(next) : OptionalLong.empty();
    }

    void committed(long offset) {
        committed = offset;
    }
}
