package org.wangge.faults.kill;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.hook.Point;
import org.wangge.faults.stack.Member;
import org.wangge.faults.stack.Plan;
import org.wangge.testing.Sql;
import org.wangge.testing.Topics;

/** grid- or personnel-service, which publish states, dies at each point of publishing, and is started again. */
public final class KilledStatePublisher extends FaultUnderLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MORE = 5;
    private static final AtomicInteger SQUARES = new AtomicInteger();

    private final boolean grids;

    private KilledStatePublisher(boolean grids) {
        super(
                grids ? "killed-grid-service" : "killed-personnel-service",
                "Killed before commit, before publish or before the cursor passes: every acknowledged "
                        + (grids ? "grid" : "posting")
                        + " is on Kafka and in issue-service's copy, and nothing else is",
                Plan.ALL_SERVICES);
        this.grids = grids;
    }

    public static KilledStatePublisher ofGrids() {
        return new KilledStatePublisher(true);
    }

    public static KilledStatePublisher ofPostings() {
        return new KilledStatePublisher(false);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        Member service = grids ? bench.stack().grid() : bench.stack().personnel();
        String url = service.process().url();
        UUID office = bench.office().id();
        Clerk clerk = Clerk.filing(id -> grids ? grid(url, id) : posting(url, id, office));
        try (clerk) {
            for (Point point : Halted.PUBLISHING) {
                await("something filed")
                        .atMost(PATIENCE)
                        .until(() -> clerk.filed().size() >= MORE);
                Halted.at(point, service, seen);
            }
        }
        check(bench, clerk, seen);
        bench.settle();
    }

    private void check(Bench bench, Clerk clerk, Seen seen) throws SQLException {
        seen.promise(clerk.wrong().isEmpty(), "answered otherwise than 201 or 503 with Retry-After: %s", clerk.wrong());
        Set<String> filed = clerk.filed().stream().map(UUID::toString).collect(Collectors.toSet());
        String copies = grids ? "grid_copy" : "posting_copy";
        try (Sql issues = new Sql(bench.stack().postgres(), "issue")) {
            await("all copied").atMost(PATIENCE).until(() -> {
                Set<String> copied = new HashSet<>(issues.list("select id from " + copies, row -> row.getString(1)));
                return copied.containsAll(filed);
            });
        }
        List<ConsumerRecord<String, byte[]>> sent = Topics.read(grids ? "grids" : "postings").stream()
                .filter(state -> filed.contains(state.key()))
                .toList();
        seen.note("%d filed, %d states on the wire", filed.size(), sent.size());
        String own = grids ? "select grid from grid_revision" : "select id from posting";
        try (Sql store = new Sql(bench.stack().postgres(), grids ? "grid" : "personnel")) {
            Set<String> stored = new HashSet<>(store.list(own, row -> row.getString(1)));
            seen.promise(stored.containsAll(filed), "something acknowledged is not stored");
            // The last one may have been under way when the clerk stopped; it waits for every acknowledgement.
            seen.promise(filed.containsAll(stored), "something is stored that nobody filed");
        }
    }

    private static List<Clerk.Paper> grid(String url, UUID id) {
        int square = SQUARES.incrementAndGet();
        double west = -170 + square % 300 * 0.5;
        double south = -60 + square / 300 * 0.5;
        return List.of(new Clerk.Paper(
                url + "/v1/grids",
                String.format(Locale.ROOT, """
                {"id": "%1$s", "level": 1, "code": "K-%2$d", "name": "K %2$d", "kind": "OFFICE", "drawnBy": "LAND_OWNERSHIP",
                 "managingBody": "K %2$d", "boundary": {"type": "Polygon", "coordinates":
                 [[[%3$.2f, %4$.2f], [%5$.2f, %4$.2f], [%5$.2f, %6$.2f], [%3$.2f, %6$.2f], [%3$.2f, %4$.2f]]]}}
                """, id, square, west, south, west + 0.05, south + 0.05)));
    }

    private static List<Clerk.Paper> posting(String url, UUID id, UUID office) {
        UUID person = UUID.randomUUID();
        int number = SQUARES.incrementAndGet();
        return List.of(
                new Clerk.Paper(url + "/v1/people", """
                        {"id": "%s", "office": "%s", "number": "K-%d", "name": "Clerk", "occupation": "VOLUNTEER",
                         "phone": "15400%06d"}""".formatted(person, office, number, number)),
                new Clerk.Paper(url + "/v1/postings", """
                        {"id": "%s", "person": "%s", "grid": "%s", "role": "MEMBER", "from": "%s"}""".formatted(
                        id, person, office, LocalDate.now(ZoneOffset.UTC).minusDays(1))));
    }
}
