package org.wangge.faults.load;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Sql;
import org.wangge.testing.Surroundings;
import org.wangge.testing.Tokens;
import org.wangge.testing.Topics;

/**
 * An office of its own ground with two grids and everybody the loop needs, made by states on the compacted topics, as
 * grid- and personnel-service would make it. Several offices may share one stack.
 */
public final class Office {

    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(90);
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final double SIDE = 0.02;
    private static final double SOUTH = 34.7;

    private final UUID id = Ids.next();
    private final String name;
    private final double west;
    private final List<Grid> grids;
    private final Person administrator;
    private final List<Person> people = new ArrayList<>();

    /** A grid below the office, and a point in it, longitude first. */
    public record Grid(UUID id, List<Double> point) {}

    private Office(String name) {
        this.name = name;
        this.administrator =
                new Person(name + "-administrator", null, Tokens.of(name + "-administrator", "administrator"));
        this.west = 90 + OPENED.incrementAndGet() * 0.5;
        this.grids = List.of(grid(0), grid(1));
    }

    /**
     * Sends its grids and postings.
     *
     * @param name begins all its accounts and codes
     */
    public static Office open(String name) {
        Office office = new Office(name);
        office.sendGrid(office.id, 1, 0, 2);
        IntStream.range(0, 2).forEach(i -> office.sendGrid(office.grids.get(i).id(), 2, i, 1));
        office.post("lead", "LEAD", office.id);
        office.post("deputy", "DEPUTY_LEAD", office.id);
        office.post("east-lead", "LEAD", office.grids.get(1).id());
        office.post("west-lead", "LEAD", office.grids.get(0).id());
        office.post("worker-1", "MEMBER", office.id);
        office.post("worker-2", "MEMBER", office.id);
        office.post("east-worker", "MEMBER", office.grids.get(1).id());
        office.post("west-worker", "MEMBER", office.grids.get(0).id());
        office.post("supervisor-1", "SUPERVISOR", office.id);
        office.post("supervisor-2", "SUPERVISOR", office.id);
        IntStream.rangeClosed(1, 6).forEach(i -> office.people.add(Person.resident(name + "-resident-" + i)));
        return office;
    }

    /** Waits until an issue-service beside the servers that a run of tests shares has copies of all of it. */
    public Office awaitIn(String issueDatabase) throws SQLException {
        return awaitIn(Surroundings.shared(), issueDatabase);
    }

    /** Waits until an issue-service has copies of all of it. */
    public Office awaitIn(Surroundings servers, String issueDatabase) throws SQLException {
        try (Sql issues = new Sql(servers.postgres(), issueDatabase)) {
            long posted =
                    people.stream().filter(person -> person.post() != null).count();
            await("copies of " + name)
                    .atMost(KNOWN_WITHIN)
                    .until(() -> issues.number("select count(*) from grid_copy where office = '" + id + "'") == 3
                            && issues.number("select count(*) from posting_copy where office = '" + id + "'")
                                    == posted);
        }
        return this;
    }

    /** Makes the one category its issues are put under, where it is not there yet. */
    public void categorise(String issueService) {
        HttpRequest category = HttpRequest.newBuilder(URI.create(issueService + "/v1/categories"))
                .header("Authorization", "Bearer " + administrator.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"scheme": "%s", "code": "%s", "name": {"zh": "砖块", "en": "Bricks"},
                         "allowance": {"amount": 4, "unit": "WORKING_HOURS"}, "active": true}""".formatted(Request.SCHEME, Request.CODE)))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        await("the category")
                .atMost(KNOWN_WITHIN)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> http.send(category, BodyHandlers.discarding()).statusCode(),
                        status -> status == 201 || status == 409);
    }

    public UUID id() {
        return id;
    }

    public List<Grid> grids() {
        return grids;
    }

    public List<Person> people() {
        return List.copyOf(people);
    }

    /** The one whose account is the office's name, a hyphen and this. */
    public Person person(String who) {
        return people.stream()
                .filter(person -> person.account().equals(name + "-" + who))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + who + " in " + name));
    }

    /** Keeps categories; stands beside the people, who have something to do with issues. */
    public Person administrator() {
        return administrator;
    }

    /** Leads and deputies. */
    public List<Person> leads() {
        return people.stream()
                .filter(person -> person.is("LEAD", "DEPUTY_LEAD"))
                .toList();
    }

    public List<Person> workers() {
        return people.stream().filter(person -> person.is("MEMBER")).toList();
    }

    public List<Person> supervisors() {
        return people.stream().filter(person -> person.is("SUPERVISOR")).toList();
    }

    public List<Person> residents() {
        return people.stream().filter(person -> person.post() == null).toList();
    }

    /** A point near it that lies in none of its grids. */
    public List<Double> pointOutside() {
        return point(west - SIDE);
    }

    @Override
    public String toString() {
        return name;
    }

    private Grid grid(int place) {
        return new Grid(Ids.next(), point(west + (place + 0.5) * SIDE));
    }

    private static List<Double> point(double longitude) {
        return List.of(longitude, SOUTH + SIDE / 2);
    }

    private void sendGrid(UUID grid, int level, int from, int width) {
        double left = west + from * SIDE;
        double right = left + width * SIDE;
        String code = name + "-" + level + "-" + from;
        Map<String, Object> state = new HashMap<>(Map.of(
                "id", grid,
                "version", 1,
                "office", id,
                "level", level,
                "code", code,
                "name", code,
                "kind", level == 1 ? "OFFICE" : "COMMUNITY",
                "managingBody", name,
                "boundary", square(left, right)));
        if (level > 1) {
            state.put("parent", id);
        }
        Topics.sendEvent("grids", grid, state);
    }

    private static Map<String, Object> square(double left, double right) {
        double top = SOUTH + SIDE;
        List<List<Double>> ring = List.of(
                List.of(left, SOUTH),
                List.of(right, SOUTH),
                List.of(right, top),
                List.of(left, top),
                List.of(left, SOUTH));
        return Map.of("type", "MultiPolygon", "coordinates", List.of(List.of(ring)));
    }

    private void post(String who, String role, UUID grid) {
        UUID posting = Ids.next();
        UUID person = Ids.next();
        String account = name + "-" + who;
        people.add(Person.posted(account, person, role, grid));
        Topics.sendEvent(
                "postings",
                posting,
                Map.of(
                        "id", posting,
                        "version", 1,
                        "office", id,
                        "grid", grid,
                        "role", role,
                        "from", LocalDate.now(ZoneOffset.UTC).minusDays(9),
                        "person", person,
                        "personName", who,
                        "account", account));
    }
}
