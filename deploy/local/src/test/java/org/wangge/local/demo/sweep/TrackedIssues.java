package org.wangge.local.demo.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Seeds;

/** Issues as the demo would know them after some deeds, without a stack. */
public final class TrackedIssues {
    public static final Office OFFICE = new Office(new Seeds(Path.of("..", "..", "seeds")));

    private TrackedIssues() {}

    /** The first of the plan's findings, reported and claimed: versions 1 and 2. */
    public static Tracked claimed() {
        var issue = new Tracked(Findings.drawn(OFFICE, 1).get(0), view(1, "REPORTED"));
        issue.after("issue-claimed", view(2, "CLAIMED"));
        return issue;
    }

    private static JsonNode view(long version, String state) {
        var view = new ObjectMapper()
                .createObjectNode()
                .put("id", "i1")
                .put("number", "2026-000001")
                .put("version", version)
                .put("state", state);
        view.putObject("grid").put("code", "SDL-01-01");
        return view;
    }
}
