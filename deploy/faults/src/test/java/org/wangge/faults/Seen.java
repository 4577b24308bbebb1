package org.wangge.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of a fault: what was seen, in the order it was noted, and every promise that was broken. */
public final class Seen {

    private final List<String> notes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** Notes something seen: {@code 312 acknowledged}. */
    public synchronized void note(String format, Object... arguments) {
        notes.add(String.format(Locale.ROOT, format, arguments));
    }

    /** Notes a broken promise unless it holds. */
    public synchronized void promise(boolean holds, String format, Object... arguments) {
        if (!holds) {
            broken.add(String.format(Locale.ROOT, format, arguments));
        }
    }

    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    synchronized List<String> broken() {
        return List.copyOf(broken);
    }
}
