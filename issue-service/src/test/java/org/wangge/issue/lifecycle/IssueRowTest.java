package org.wangge.issue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.issue.lifecycle.Scenes.NOON;
import static org.wangge.issue.lifecycle.Scenes.WORKER;
import static org.wangge.issue.lifecycle.Scenes.asLead;
import static org.wangge.issue.lifecycle.Scenes.asSupervisor;
import static org.wangge.issue.lifecycle.Scenes.asWorker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.issue.ledger.Ledger;
import org.wangge.issue.loop.Relation;
import org.wangge.kit.place.Crs;
import org.wangge.kit.place.Point;

/** Issues are written by hand and read by Hibernate: both have to know every column. */
@QuarkusTest
class IssueRowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    IssueRepository issues;

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void every_column_is_written_and_comes_back() throws JsonProcessingException {
        Issue issue = closedWithEverything();

        assertEquals(columns(IssueRow.COLUMNS), names(IssueRow.of(issue)));
        assertEquals(columnsOfTheTable(), columns(IssueRow.COLUMNS));
        QuarkusTransaction.requiringNew().run(() -> issues.add(issue));
        assertEquals(JSON.readTree(IssueRow.of(issue)), JSON.readTree(IssueRow.of(stored(issue.id()))));
    }

    @Test
    void what_a_deed_changes_is_written_and_what_it_takes_away_is_gone() throws JsonProcessingException {
        Issue issue = closedWithEverything();
        QuarkusTransaction.requiringNew().run(() -> issues.add(issue));

        issue.reopen(asSupervisor());
        QuarkusTransaction.requiringNew().run(() -> issues.save(issue));

        assertEquals(JSON.readTree(IssueRow.of(issue)), JSON.readTree(IssueRow.of(stored(issue.id()))));
    }

    private Issue stored(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> issues.find(List.of(new Look(id, "resident1")))
                        .values()
                        .iterator()
                        .next()
                        .issue());
    }

    private static Issue closedWithEverything() {
        Report report = new Report(
                UUID.randomUUID(),
                "Wires hang \\ \"loose\" \u0001电线",
                SampleOffice.MARKET,
                Place.of(new Point(113.7512345678, 34.7598765432), Crs.GCJ02, "gate 3"),
                Scenes.wires(),
                "resident1",
                new Ledger.Contact("王芳", "13800001234"),
                List.of(UUID.randomUUID(), UUID.randomUUID()));
        Issue issue = Issue.reported(
                report,
                "2026-" + UUID.randomUUID(),
                new Act(
                        Scenes.RESIDENT,
                        EnumSet.of(Relation.REPORTER),
                        Scenes.standing(SampleOffice.OFFICE, SampleOffice.MARKET, "Market", false, SampleOffice.OFFICE),
                        NOON,
                        null));
        issue.claim(asLead());
        issue.assign(WORKER, NOON.plusSeconds(3600), asLead());
        issue.resolve("tied up", List.of(UUID.randomUUID()), asWorker());
        issue.pass(asSupervisor());
        return issue;
    }

    private static Set<String> columns(String list) {
        return new TreeSet<>(Arrays.asList(list.split("\\s*,\\s*")));
    }

    private static Set<String> columnsOfTheTable() {
        return columns(Rows.text("select string_agg(column_name, ',') from information_schema.columns"
                        + " where table_name = 'issue' and is_generated = 'NEVER'")
                .orElseThrow());
    }

    private static Set<String> names(String json) throws JsonProcessingException {
        JsonNode row = JSON.readTree(json);
        Set<String> names = new TreeSet<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
