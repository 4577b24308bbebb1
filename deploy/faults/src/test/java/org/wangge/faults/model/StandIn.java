package org.wangge.faults.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Answer;
import org.wangge.faults.history.Call;
import org.wangge.faults.history.Deed;
import org.wangge.faults.history.History;
import org.wangge.faults.load.Line;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Person;
import org.wangge.faults.load.Request;
import org.wangge.faults.model.Step.Guard;
import org.wangge.kit.id.Ids;

/** Answers in issue-service's place as the model does, but for the bug that a test plants in it. */
final class StandIn implements Line {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Office office;
    private final Bug bug;
    private final History history = new History();
    private final Map<UUID, IssueModel> issues = new HashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();

    /** What it does otherwise than the design says. */
    enum Bug {
        NONE,
        /** Work sent back is not counted. */
        REWORK_NOT_COUNTED,
        /** A claim repeated by the claimant is a conflict. */
        CLAIM_NOT_REPEATABLE,
        /** The key of something done is taken for new. */
        KEYS_FORGOTTEN
    }

    /** What was done under a key. */
    private record Kept(Request request, Answer answer) {}

    StandIn(Office office, Bug bug) {
        this.office = office;
        this.bug = bug;
    }

    @Override
    public Call call(Person by, Request request) {
        return history.invoke(request.command()).answered(answer(by, request));
    }

    private Answer answer(Person by, Request request) {
        String key = request.command().key();
        Kept first = bug == Bug.KEYS_FORGOTTEN ? null : kept.get(key);
        if (request.isKeyed() && first != null) {
            return first.request().equals(request) ? first.answer() : refused(422);
        }
        Who who = who(by);
        JsonNode body = read(request.body());
        Answer answer = request.command().deed() == Deed.REPORT ? report(who, request, body) : deed(who, request, body);
        if (answer.status() < 300) {
            kept.put(key, new Kept(request, answer));
        }
        return answer;
    }

    private Answer report(Who who, Request request, JsonNode body) {
        UUID id = Objects.requireNonNullElseGet(request.command().issue(), Ids::next);
        if (issues.containsKey(id)) {
            return refused(409);
        }
        IssueModel issue = new IssueModel(id, who, body.has("grid") ? spot(body.path("grid")) : Spot.NOWHERE);
        issues.put(id, issue);
        return shown(201, issue);
    }

    private Answer deed(Who who, Request request, JsonNode body) {
        IssueModel issue = issues.get(request.command().issue());
        if (issue == null) {
            return refused(404);
        }
        Deed deed = request.command().deed();
        Step step = new Step(
                deed,
                who,
                guard(issue, request.command().ifMatch()),
                spot(body.path(deed == Deed.RETURN ? "toGrid" : "grid")),
                assignee(body.path("person")));
        int status = issue.answerTo(step);
        if (status != 200) {
            return refused(status);
        }
        if (bug == Bug.CLAIM_NOT_REPEATABLE && deed == Deed.CLAIM && issue.isDoneAlready(step)) {
            return refused(409);
        }
        issue.done(step);
        if (bug == Bug.REWORK_NOT_COUNTED) {
            issue.rework = 0;
        }
        return shown(200, issue);
    }

    private static Guard guard(IssueModel issue, @Nullable Long ifMatch) {
        if (ifMatch == null) {
            return Guard.NONE;
        }
        return ifMatch == issue.version ? Guard.RIGHT : Guard.STALE;
    }

    private Who who(Person by) {
        return Arrays.stream(Who.values())
                .filter(who -> who.in(office).equals(by))
                .findFirst()
                .orElseThrow();
    }

    /** Whose person it is; somebody without a post where it is nobody's. */
    private Who assignee(JsonNode person) {
        return Arrays.stream(Who.values())
                .filter(who -> {
                    Person.Post post = who.in(office).post();
                    return post != null && post.person().toString().equals(person.asText());
                })
                .findFirst()
                .orElse(Who.RESIDENT_1);
    }

    private Spot spot(JsonNode grid) {
        return Arrays.stream(Spot.values())
                .filter(spot -> spot.in(office).toString().equals(grid.asText()))
                .findFirst()
                .orElse(Spot.NOWHERE);
    }

    private Answer shown(int status, IssueModel issue) {
        ObjectNode view = JSON.createObjectNode().put("id", issue.id.toString()).put("rework", issue.rework);
        if (issue.assignee != null) {
            view.putObject("assignee").put("account", issue.assignee.in(office).account());
        }
        if (issue.spot != Spot.NOWHERE) {
            view.putObject("grid").put("id", issue.spot.in(office).toString());
        }
        return new Answer(
                status,
                view.toString(),
                "\"" + issue.version + ".00000000\"", // nothing else of what is shown changes here
                null,
                false,
                issue.id,
                issue.version,
                issue.state,
                null);
    }

    private static Answer refused(int status) {
        return new Answer(status, "", null, null, false, null, null, null, null);
    }

    private static JsonNode read(@Nullable String body) {
        try {
            return body == null ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
