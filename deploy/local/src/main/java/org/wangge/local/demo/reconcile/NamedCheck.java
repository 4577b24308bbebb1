package org.wangge.local.demo.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Person;
import org.wangge.local.demo.sweep.Tracked;
import org.wangge.local.demo.work.Faults;

/**
 * The events name whom the sample office says they must: the lead of the issue's grid, its reporter, all of supervision. Without this, an event that
 * names nobody would make nothing due, and nobody would miss it.
 */
public final class NamedCheck {
    private final Office office;
    private final Map<String, Desk> owners;
    private final Faults faults;

    public NamedCheck(Office office, Map<String, Desk> owners, Faults faults) {
        this.office = office;
        this.owners = owners;
        this.faults = faults;
    }

    public void check(List<Tracked> issues, List<Fact> facts) {
        Map<String, Tracked> byId = issues.stream().collect(Collectors.toMap(Tracked::id, issue -> issue));
        var supervision =
                office.supervisors().stream().map(Person::username).collect(Collectors.toCollection(TreeSet::new));
        for (var fact : facts) {
            var issue = byId.get(fact.issue());
            if (issue == null) {
                continue;
            }
            var what = fact.topic() + " of " + issue.number() + ": ";
            var body = fact.body();
            faults.unlessEqual(
                    what + "lead",
                    office.leadOf(body.at("/grid/code").asText()).username(),
                    username(body.path("lead")));
            faults.unlessEqual(what + "reporter", issue.reporter(), username(body.path("reporter")));
            var named = new TreeSet<String>();
            body.path("supervisors").forEach(party -> named.add(username(party)));
            faults.unlessEqual(what + "supervisors", supervision, named);
        }
    }

    private String username(JsonNode party) {
        var owner = owners.get(party.path("account").asText(""));
        return owner == null ? "nobody of the sample" : owner.username();
    }
}
