package org.wangge.issue.lifecycle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.category.Allowance;
import org.wangge.issue.category.Category;
import org.wangge.issue.ledger.Ledger;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.territory.GridRef;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.Posting;
import org.wangge.issue.territory.Role;
import org.wangge.issue.territory.Standing;

/** Issues, grids and people of rules tests. */
final class Scenes {

    static final Instant NOON = Instant.parse("2026-10-12T04:00:00Z");
    static final UUID OFFICE = new UUID(1, 1);
    static final UUID NANGANG = new UUID(1, 2);
    static final UUID YARD = new UUID(1, 3);
    static final Party LEAD = new Party("li", new UUID(2, 1), "Li Ming");
    static final Party WORKER = new Party("wang", new UUID(2, 2), "Wang Wu");
    static final Party SUPERVISOR = new Party("sun", new UUID(2, 3), "Sun Li");
    static final Party RESIDENT = new Party("resident1", null, null);
    static final Standing IN_YARD = standing(YARD, "Yard", OFFICE, NANGANG, YARD);
    static final Standing IN_NANGANG = standing(NANGANG, "Nangang", OFFICE, NANGANG);
    static final Standing IN_OFFICE = standing(OFFICE, "Office", OFFICE);

    private Scenes() {}

    static Standing standing(UUID grid, String name, UUID... path) {
        return standing(OFFICE, grid, name, false, path);
    }

    static Standing standing(UUID office, UUID grid, String name, boolean ended, UUID... path) {
        return new Standing(
                office,
                new GridRef(grid, name.toUpperCase(java.util.Locale.ROOT), name),
                List.of(path),
                ended,
                List.of(new Posting(Role.LEAD, LEAD, path[0], 1), new Posting(Role.SUPERVISOR, SUPERVISOR, OFFICE, 1)));
    }

    static Act act(Party by, Instant at, Standing standing, Relation... as) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(List.of(as));
        return new Act(by, relations, standing, at, "because");
    }

    static Act asLead() {
        return act(LEAD, NOON, IN_YARD, Relation.LEAD);
    }

    static Act asWorker() {
        return act(WORKER, NOON, IN_YARD, Relation.ASSIGNEE);
    }

    static Act asSupervisor() {
        return act(SUPERVISOR, NOON, IN_YARD, Relation.SUPERVISION);
    }

    static Issue reported() {
        return reported(YARD);
    }

    static Issue reported(@Nullable UUID grid) {
        Report report = new Report(
                new UUID(3, 1),
                "Wires hang loose",
                grid,
                Place.of(null, org.wangge.kit.place.Crs.WGS84, "gate 3"),
                null,
                "resident1",
                new Ledger.Contact("王芳", "13800001234"),
                List.of());
        return Issue.reported(report, "2026-000001", act(RESIDENT, NOON, IN_YARD, Relation.REPORTER));
    }

    static Issue claimed() {
        Issue issue = reported();
        issue.claim(asLead());
        return issue;
    }

    static Issue assigned() {
        Issue issue = claimed();
        issue.assign(WORKER, NOON.plusSeconds(3600), asLead());
        return issue;
    }

    static Issue resolved() {
        Issue issue = assigned();
        issue.resolve("tied up", List.of(), asWorker());
        return issue;
    }

    static Issue closed() {
        Issue issue = resolved();
        issue.pass(asSupervisor());
        return issue;
    }

    static Classification wires() {
        return Classification.of(new Category("sweep-2014", "wires", "电线乱拉乱扯", "Tangled wires", Allowance.hours(4)));
    }
}
