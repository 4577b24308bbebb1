package org.wangge.issue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.issue.loop.Relation.ADMINISTRATOR;
import static org.wangge.issue.loop.Relation.ASSIGNEE;
import static org.wangge.issue.loop.Relation.DEPUTY;
import static org.wangge.issue.loop.Relation.LEAD;
import static org.wangge.issue.loop.Relation.MEMBER;
import static org.wangge.issue.loop.Relation.REPORTER;
import static org.wangge.issue.loop.Relation.RESOLVER;
import static org.wangge.issue.loop.Relation.SUPERVISION;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.loop.State;

/** Every deed in every state by everybody, over HTTP: who may not know, who may not do, who is too late. */
@QuarkusTest
class DeedsResourceTest {

    /** An issue in the north, which the market worker below has to put right. */
    private static final Map<Desk, Set<Relation>> CALLERS = Map.ofEntries(
            Map.entry(Desk.by("north-lead", "staff"), EnumSet.of(LEAD)),
            Map.entry(Desk.by("office-lead", "staff"), EnumSet.of(LEAD)),
            Map.entry(Desk.by("north-deputy", "staff"), EnumSet.of(DEPUTY)),
            Map.entry(Desk.by("north-member", "staff"), EnumSet.of(MEMBER)),
            Map.entry(Desk.by("market-worker", "staff"), EnumSet.of(ASSIGNEE)),
            Map.entry(Desk.by("resident1", "resident"), EnumSet.of(REPORTER)),
            Map.entry(Desk.supervisor(), EnumSet.of(SUPERVISION)),
            Map.entry(Desk.by("resolving-supervisor", "supervisor"), EnumSet.of(SUPERVISION, RESOLVER)),
            Map.entry(Desk.by("keeper", "administrator"), EnumSet.of(ADMINISTRATOR)),
            Map.entry(Desk.by("supervisor", "staff"), EnumSet.noneOf(Relation.class)),
            Map.entry(Desk.by("yard-lead", "staff"), EnumSet.noneOf(Relation.class)),
            Map.entry(Desk.by("south-lead", "staff", "supervisor"), EnumSet.noneOf(Relation.class)),
            Map.entry(Desk.by("former-lead", "staff"), EnumSet.noneOf(Relation.class)),
            Map.entry(Desk.by("resident2", "resident"), EnumSet.noneOf(Relation.class)));

    private static final Map<Deed, Call> CALLS = Map.ofEntries(
            Map.entry(Deed.CLAIM, new Call("PUT", "claim", Map.of())),
            Map.entry(
                    Deed.RETURN,
                    new Call("POST", "returns", Map.of("reason", "not ours", "toGrid", SampleOffice.YARD))),
            Map.entry(Deed.CLASSIFY, new Call("PUT", "classification", Desk.WIRES)),
            Map.entry(
                    Deed.ASSIGN,
                    new Call(
                            "PUT",
                            "assignment",
                            Map.of(
                                    "person",
                                    SampleOffice.person("market-worker"),
                                    "deadline",
                                    "2099-01-01T00:00:00Z"))),
            Map.entry(Deed.START, new Call("PUT", "start", Map.of())),
            Map.entry(Deed.RESOLVE, new Call("POST", "resolutions", Map.of("what", "tied up"))),
            Map.entry(Deed.PASS, new Call("POST", "verifications", Map.of("outcome", "PASSED"))),
            Map.entry(
                    Deed.FAIL, new Call("POST", "verifications", Map.of("outcome", "FAILED", "reason", "loose again"))),
            Map.entry(Deed.VOID, new Call("PUT", "void", Map.of("reason", "reported twice"))),
            Map.entry(Deed.REOPEN, new Call("POST", "reopenings", Map.of("reason", "loose again"))));

    private record Call(String method, String path, Object body) {}

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Deed.class,
            names = {"REPORT", "PLACE"},
            mode = EnumSource.Mode.EXCLUDE)
    void is_done_by_those_the_loop_names_and_by_nobody_else(Deed deed) throws Exception {
        UUID issue =
                Desk.by("resident1", "resident").report(Map.of("description", "Wires", "grid", SampleOffice.NORTH));
        for (State state : State.values()) {
            for (Map.Entry<Desk, Set<Relation>> caller : CALLERS.entrySet()) {
                bring(issue, state);
                long entries = Rows.entries(issue);
                Call call = Objects.requireNonNull(CALLS.get(deed));
                Response answer = caller.getKey().deed(call.method, issue, call.path, call.body);
                int expected = expected(deed, state, caller.getValue());
                assertEquals(
                        expected,
                        answer.statusCode(),
                        () -> deed + " in " + state + " by " + caller.getValue() + ": " + answer.asString());
                boolean done = expected == 200 && !repeated(deed, state);
                assertEquals(done ? entries + 1 : entries, Rows.entries(issue));
                if (expected != 200) {
                    assertEquals("application/problem+json", answer.contentType());
                }
            }
        }
    }

    private static int expected(Deed deed, State state, Set<Relation> caller) {
        if (repeated(deed, state) && caller.contains(ASSIGNEE)) {
            return 200;
        }
        return switch (Loop.judge(deed, state, caller)) {
            case ALLOWED -> 200;
            case UNKNOWN -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
        };
    }

    /** The assignee starts again what he has started: nothing happens, and nothing is wrong. */
    private static boolean repeated(Deed deed, State state) {
        return deed == Deed.START && state == State.IN_PROGRESS;
    }

    private static void bring(UUID issue, State state) throws Exception {
        boolean assigned = List.of(State.ASSIGNED, State.IN_PROGRESS, State.RESOLVED, State.CLOSED)
                .contains(state);
        Rows.change(
                """
                update issue set state = ?, grid = ?, claimant_account = 'else', claimant_person = null, claimant_name = 'Somebody Else',
                    assignee_account = 'market-worker', assignee_person = ?, assignee_name = 'Worker',
                    resolver_account = 'resolving-supervisor', resolver_person = ?, resolver_name = 'Resolver',
                    ender_account = 'else', ender_person = null, ender_name = 'Somebody Else', ended_at = now(), deadline = ?
                where id = ?""",
                state.name(),
                SampleOffice.NORTH,
                SampleOffice.person("market-worker"),
                SampleOffice.person("resolving-supervisor"),
                assigned ? java.time.OffsetDateTime.now().plusDays(1) : null,
                issue);
    }
}
