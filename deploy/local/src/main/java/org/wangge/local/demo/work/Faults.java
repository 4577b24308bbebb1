package org.wangge.local.demo.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What went wrong or does not add up, in words, from however many threads. */
public final class Faults {
    private final List<String> all = new CopyOnWriteArrayList<>();

    public void add(String fault) {
        all.add(fault);
    }

    /** Notes the fault unless the two are the same. */
    public void unlessEqual(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            add("%s: expected %s, found %s".formatted(what, expected, found));
        }
    }

    public List<String> all() {
        return List.copyOf(all);
    }

    public int count() {
        return all.size();
    }
}
