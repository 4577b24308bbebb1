package org.wangge.faults.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Answer;
import org.wangge.faults.history.Call;
import org.wangge.faults.load.Line;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Person;
import org.wangge.faults.load.Request;
import org.wangge.faults.model.Step.Guard;
import org.wangge.kit.id.Ids;

/** One random history: the API and the model side by side, compared after each action. */
final class Visit {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Office office;
    private final Line line;
    private final List<IssueModel> issues = new ArrayList<>();
    private final List<Sent> keyed = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    /** A request that has a key, and its first answer if that was 2xx. */
    private record Sent(
            Person by,
            Request request,
            @Nullable IssueModel issue,
            @Nullable Step step,
            @Nullable Answer first) {}

    Visit(Office office, Line line) {
        this.office = office;
        this.line = line;
    }

    /** @param spot where the report says it is */
    void report(Who who, Spot spot, boolean ownId) {
        UUID id = ownId ? Ids.next() : null;
        Map<String, Object> place = spot == Spot.NOWHERE
                ? Map.of("point", office.pointOutside())
                : Map.of("grid", spot.in(office).toString());
        Request request = Request.report(who.in(office), id, place);
        Answer answer = call(who.in(office), request);
        expect(201, answer);
        IssueModel issue = new IssueModel(issueOf(answer), who, spot);
        if (id != null) {
            assertEquals(id, issue.id, this::toString);
        }
        issues.add(issue);
        keyed.add(new Sent(who.in(office), request, null, null, answer));
        compare(issue, answer);
    }

    /** Somebody reports under an id that is taken, with a key of its own. */
    void reportAgain(int which) {
        if (!issues.isEmpty()) {
            IssueModel issue = issues.get(which % issues.size());
            Person by = issue.reporter.in(office);
            expect(409, call(by, Request.report(by, issue.id, Map.of("grid", office.id()))));
        }
    }

    /** A deed the loop has in the issue's state, by one of those whose it is; nothing where there is none. */
    void takeFitting(int deed, int who, Guard guard, Spot to, int which) {
        if (issues.isEmpty()) {
            return;
        }
        List<Step> fitting = issues.get(which % issues.size()).fitting(guard, to, deed);
        if (!fitting.isEmpty()) {
            take(fitting.get(who % fitting.size()), which);
        }
    }

    void take(Step step, int which) {
        if (issues.isEmpty()) {
            expect(404, call(step.who().in(office), request(step, Ids.next(), 1)));
            return;
        }
        IssueModel issue = issues.get(which % issues.size());
        Request request = request(step, issue.id, issue.version);
        Answer answer = send(step, issue, request);
        if (request.isKeyed()) {
            keyed.add(new Sent(step.who().in(office), request, issue, step, answer.status() < 300 ? answer : null));
        }
    }

    /** A request with a key is sent once more: the same answer, or a decision anew where it was refused. */
    void again(int which) {
        if (keyed.isEmpty()) {
            return;
        }
        int at = which % keyed.size();
        Sent sent = keyed.get(at);
        if (sent.first() != null) {
            Answer answer = call(sent.by(), sent.request());
            expect(sent.first().status(), answer);
            assertEquals(sent.first().body(), answer.body(), this::toString);
            assertEquals(sent.first().etag(), answer.etag(), this::toString);
            assertEquals(sent.first().location(), answer.location(), this::toString);
        } else if (sent.issue() != null && sent.step() != null) {
            Long meant = sent.request().command().ifMatch();
            Guard guard = meant == null ? Guard.NONE : meant == sent.issue().version ? Guard.RIGHT : Guard.STALE;
            Step step = sent.step();
            Step now = new Step(step.deed(), step.who(), guard, step.to(), step.assignee());
            Answer answer = send(now, sent.issue(), sent.request());
            Answer first = answer.status() < 300 ? answer : null;
            keyed.set(at, new Sent(sent.by(), sent.request(), sent.issue(), step, first));
        }
    }

    /** The key of something done goes with other words. */
    void reuseKey(int which) {
        List<Sent> done = keyed.stream().filter(sent -> sent.first() != null).toList();
        if (!done.isEmpty()) {
            Sent sent = done.get(which % done.size());
            Request other = sent.request()
                    .withBody(body -> body.replace(sent.request().command().key(), "other words"));
            expect(422, call(sent.by(), other));
        }
    }

    private Answer send(Step step, IssueModel issue, Request request) {
        Answer answer = call(step.who().in(office), request);
        int expected = issue.answerTo(step);
        expect(expected, answer);
        if (expected == 200) {
            issue.done(step);
            compare(issue, answer);
        }
        return answer;
    }

    private Answer call(Person by, Request request) {
        Call call = line.call(by, request);
        story.add(call.toString());
        if (call.answer() == null) {
            throw new AssertionError(this);
        }
        return call.answer();
    }

    private void expect(int status, Answer answer) {
        assertEquals(status, answer.status(), () -> this + "\n" + answer.body());
    }

    private void compare(IssueModel issue, Answer answer) {
        JsonNode view = json(answer.body());
        assertEquals(issue.id, answer.issue(), this::toString);
        assertEquals(issue.state, answer.state(), this::toString);
        assertEquals(issue.version, answer.version(), this::toString);
        assertTrue(String.valueOf(answer.etag()).matches("\"" + issue.version + "\\.[0-9a-f]{8}\""), this::toString);
        assertEquals(issue.rework, view.path("rework").asInt(), this::toString);
        assertEquals(
                account(issue.assignee), view.path("assignee").path("account").asText(""), this::toString);
        String grid = issue.spot == Spot.NOWHERE ? "" : issue.spot.in(office).toString();
        assertEquals(grid, view.path("grid").path("id").asText(""), this::toString);
    }

    private String account(@Nullable Who who) {
        return who == null ? "" : who.in(office).account();
    }

    private Request request(Step step, UUID issue, long version) {
        Person by = step.who().in(office);
        Long match = switch (step.guard()) {
            case NONE -> null;
            case RIGHT -> version;
            case STALE -> version + 7;
        };
        return switch (step.deed()) {
            case REPORT -> throw new IllegalArgumentException("A report is no step");
            case PLACE -> Request.place(by, issue, match, step.to().in(office));
            case CLAIM -> Request.claim(by, issue, match);
            case RETURN ->
                Request.giveBack(
                        by,
                        issue,
                        match,
                        step.to() == Spot.NOWHERE ? null : step.to().in(office));
            case CLASSIFY -> Request.classify(by, issue, match);
            case ASSIGN -> Request.assign(by, issue, match, personOf(step.assignee()));
            case START -> Request.start(by, issue, match);
            case RESOLVE -> Request.resolve(by, issue, match);
            case PASS -> Request.pass(by, issue, match);
            case FAIL -> Request.fail(by, issue, match);
            case VOID -> Request.strikeOff(by, issue, match);
            case REOPEN -> Request.reopen(by, issue, match);
        };
    }

    /** Somebody who has no post is nobody the service knows. */
    private UUID personOf(Who who) {
        Person.Post post = who.in(office).post();
        return post == null ? Ids.next() : post.person();
    }

    private static UUID issueOf(Answer answer) {
        if (answer.issue() == null) {
            throw new AssertionError("no issue in " + answer);
        }
        return answer.issue();
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public String toString() {
        return String.join("\n", story);
    }
}
