package org.wangge.issue.lifecycle;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.SampleOffice;
import org.wangge.testing.Statements;
import org.wangge.testing.wire.DatabaseProxy;

/**
 * A deed waits for PostgreSQL three times: for what it has to know, for what it writes and for the commit. Reading one issue
 * waits once.
 */
@QuarkusTest
@QuarkusTestResource(value = CountedDatabase.class, restrictToAnnotatedClass = true)
class RoundTripsTest {

    /** Far more than the driver needs to prepare every statement on every connection and to ask all that it will ask about it. */
    private static final int MOST_ROUNDS = 100;

    private final Desk resident = Desk.by("resident1", "resident");
    private final Desk lead = Desk.by("north-lead", "staff");
    private final Desk worker = Desk.by("market-worker", "staff");

    private @Nullable DatabaseProxy database;

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void report_claim_assign_and_resolve_make_three_round_trips() {
        expectLeast(Map.of("report", 3L, "claim", 3L, "assign", 3L, "resolve", 3L), this::deeds);
    }

    @Test
    void reading_an_issue_makes_one_round_trip_and_so_does_finding_it_unchanged() {
        UUID issue = resident.report(SampleOffice.IN_MARKET);
        String tag = lead.get("/v1/issues/" + issue).header("ETag");
        awaitEventLoop(issue, tag);
        expectLeast(
                Map.of("read", 1L, "unchanged", 1L, "changed", 2L),
                () -> Map.of(
                        "read", during(() -> read(issue, null, 200)),
                        "unchanged", during(() -> read(issue, tag, 304)),
                        "changed", during(() -> read(issue, "\"999\"", 200))));
    }

    /** What else the service does meanwhile can only add to a count, so the least of many is the deed's own. */
    private static void expectLeast(Map<String, Long> expected, Supplier<Map<String, Long>> round) {
        Map<String, Long> least = new HashMap<>();
        for (int i = 0; i < MOST_ROUNDS && !least.equals(expected); i++) {
            round.get().forEach((deed, trips) -> least.merge(deed, trips, Math::min));
        }
        assertEquals(expected, least);
    }

    /** Until it has a connection the tag is not asked for: the issue is read in full, whoever has it already, by Hibernate. */
    private void awaitEventLoop(UUID issue, String tag) {
        await().until(() -> Statements.during(() -> read(issue, tag, 304)) == 0);
    }

    private void read(UUID issue, @Nullable String known, int status) {
        lead.request()
                .headers(known == null ? Map.of() : Map.of("If-None-Match", known))
                .get("/v1/issues/" + issue)
                .then()
                .statusCode(status);
    }

    private Map<String, Long> deeds() {
        UUID issue = UUID.randomUUID();
        Map<String, Object> report =
                Map.of("id", issue, "description", "Wires", "point", SampleOffice.IN_MARKET, "category", Desk.WIRES);
        return Map.of(
                "report", during(() -> resident.report(report)),
                "claim", during(() -> lead.does("PUT", issue, "claim", Map.of())),
                "assign",
                        during(() -> lead.does(
                                "PUT", issue, "assignment", Map.of("person", SampleOffice.person("market-worker")))),
                "resolve", during(() -> worker.does("POST", issue, "resolutions", Map.of("what", "Tied up"))));
    }

    private long during(Runnable deed) {
        DatabaseProxy proxy = requireNonNull(database);
        long before = proxy.roundTrips();
        deed.run();
        return proxy.roundTrips() - before;
    }
}
