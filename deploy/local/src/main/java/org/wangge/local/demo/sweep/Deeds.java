package org.wangge.local.demo.sweep;

import java.util.List;
import java.util.Map;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.office.Kind;

/** The deeds of the loop as requests, each with the event it has to cause. */
final class Deeds {
    private static final String ISSUES = "/v1/issues/";

    private Deeds() {}

    static void claim(Desk desk, Tracked issue) {
        put(desk, issue, "claim", Map.of(), "issue-claimed");
    }

    static void classify(Desk desk, Tracked issue, Kind kind) {
        put(desk, issue, "classification", Map.of("scheme", kind.scheme(), "code", kind.code()), "issue-classified");
    }

    static void assign(Desk desk, Tracked issue, String person, String note) {
        put(desk, issue, "assignment", Map.of("person", person, "note", note), "issue-assigned");
    }

    static void returnTo(Desk desk, Tracked issue, String grid, String reason) {
        post(desk, issue, "returns", Map.of("toGrid", grid, "reason", reason), "issue-returned");
    }

    static void voidIt(Desk desk, Tracked issue, String reason) {
        put(desk, issue, "void", Map.of("reason", reason), "issue-voided");
    }

    static void start(Desk desk, Tracked issue) {
        put(desk, issue, "start", Map.of(), "issue-started");
    }

    static void resolve(Desk desk, Tracked issue, String what, List<String> photos) {
        post(desk, issue, "resolutions", Map.of("what", what, "photos", photos), "issue-resolved");
    }

    static void pass(Desk desk, Tracked issue) {
        post(desk, issue, "verifications", Map.of("outcome", "PASSED"), "issue-closed");
    }

    static void sendBack(Desk desk, Tracked issue, String reason) {
        post(desk, issue, "verifications", Map.of("outcome", "FAILED", "reason", reason), "issue-reworked");
    }

    private static void put(Desk desk, Tracked issue, String deed, Map<String, ?> body, String event) {
        issue.after(event, desk.put(ISSUES + issue.id(), "/" + deed, issue.version(), body));
    }

    private static void post(Desk desk, Tracked issue, String deed, Map<String, ?> body, String event) {
        issue.after(event, desk.post(ISSUES + issue.id() + "/" + deed, issue.version(), body));
    }
}
