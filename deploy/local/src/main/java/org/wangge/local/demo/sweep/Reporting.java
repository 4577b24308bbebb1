package org.wangge.local.demo.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wangge.local.demo.desk.Desks;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;

/** Everybody reports what they find; a few have a picture, and residents leave a way to reach them. */
public final class Reporting {
    private final Office office;
    private final Desks desks;
    private final Crew crew;
    private final Faults faults;

    public Reporting(Office office, Desks desks, Crew crew, Faults faults) {
        this.office = office;
        this.desks = desks;
        this.crew = crew;
        this.faults = faults;
    }

    /** The sample's residents, who report as well. */
    public static List<String> residents() {
        return Findings.RESIDENTS;
    }

    /** The issues that were accepted, in the order of the plan. */
    public List<Tracked> report(int count) throws InterruptedException {
        var findings = Findings.drawn(office, count);
        List<Tracked> reported = Collections.synchronizedList(new ArrayList<>());
        crew.each("Reporting " + count + " issues", findings, finding -> reported.add(report(finding)));
        List<Tracked> inOrder = new ArrayList<>(reported);
        inOrder.sort((one, other) ->
                Integer.compare(one.finding().serial(), other.finding().serial()));
        return inOrder;
    }

    /** How many accounts report in a sweep of so many issues. */
    public long reporters(int count) {
        return Findings.drawn(office, count).stream()
                .map(Finding::reporter)
                .distinct()
                .count();
    }

    Tracked report(Finding finding) {
        var desk = desks.of(finding.reporter());
        Map<String, Object> body = new HashMap<>();
        body.put("description", finding.description());
        body.put("point", List.of(finding.point().x, finding.point().y));
        body.put("address", finding.grid().name());
        if (finding.photo()) {
            body.put("photos", List.of(desk.upload(Pictures.jpeg(finding.serial()))));
        }
        if (finding.byResident()) {
            body.put("contact", Map.of("name", "演示居民", "phone", "15400009999"));
        }
        var issue = new Tracked(finding, desk.post("/v1/issues", body));
        faults.unlessEqual(issue.number() + " lies in", finding.grid().code(), issue.grid());
        return issue;
    }
}
