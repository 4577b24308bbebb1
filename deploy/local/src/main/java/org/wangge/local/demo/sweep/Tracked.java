package org.wangge.local.demo.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One issue of this sweep as its people last saw it, and the event each deed has to have caused, by the version it led to. In the hands of
 * one thread at a time.
 */
public final class Tracked {
    private final Finding finding;
    private final NavigableMap<Long, String> events = new TreeMap<>();
    private JsonNode view;

    Tracked(Finding finding, JsonNode reported) {
        this.finding = finding;
        this.view = reported;
        events.put(version(), "issue-reported");
    }

    /** After a deed: the answer, and the event it announces. */
    void after(String event, JsonNode answer) {
        view = answer;
        events.put(version(), event);
    }

    Finding finding() {
        return finding;
    }

    public String id() {
        return view.required("id").asText();
    }

    public String number() {
        return view.path("number").asText();
    }

    public String state() {
        return view.required("state").asText();
    }

    /** User name of whoever reported it. */
    public String reporter() {
        return finding.reporter();
    }

    public long version() {
        return view.required("version").asLong();
    }

    /** Code of the grid it lies in. */
    public String grid() {
        return view.at("/grid/code").asText();
    }

    /** Person id of whoever has to put it right; empty while nobody has. */
    String assignee() {
        return view.at("/assignee/person").asText("");
    }

    /** Topic of each event, by issue version. */
    public NavigableMap<Long, String> events() {
        return Collections.unmodifiableNavigableMap(events);
    }
}
