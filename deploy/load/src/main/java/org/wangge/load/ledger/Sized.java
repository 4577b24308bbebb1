package org.wangge.load.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.drive.Call;
import org.wangge.load.drive.ClosedLoop;
import org.wangge.load.drive.Tally;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Reading;
import org.wangge.load.office.Deed;
import org.wangge.load.office.IssueBench;
import org.wangge.load.office.Office;

/** issue-service over a ledger of a given size, and how long it takes to answer one caller. */
final class Sized implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 50;
    private static final Duration CLAIMING = Duration.ofMinutes(1);
    private static final int MOST_CLAIMS = 100_000;

    private final IssueBench issues;
    private final History history;
    private final Deque<String> unclaimed;
    private final double seconds;

    private Sized(IssueBench issues, History history, Deque<String> unclaimed, double seconds) {
        this.issues = issues;
        this.history = history;
        this.unclaimed = unclaimed;
        this.seconds = seconds;
    }

    static Sized open(Bench bench, String name, int size) throws Exception {
        Database database = bench.database(name);
        IssueBench issues = IssueBench.open(bench, database, Map.of());
        try {
            long began = System.nanoTime();
            History history = new History(database);
            history.write(size);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Sized(issues, history, new ArrayDeque<>(history.unclaimed(MOST_CLAIMS)), seconds);
        } catch (Exception | Error failed) {
            issues.close();
            throw failed;
        }
    }

    /** Median milliseconds of a claim, each of another issue, some at a time. */
    Reading claim(int most) throws Exception {
        Tally tally = one().run(most, CLAIMING, () -> Deed.CLAIM.to(unclaimed.remove(), issues.hands()));
        return median(tally);
    }

    /** Median milliseconds of the first page of the office's ledger. */
    Reading page(Effort effort) throws Exception {
        return read(page(""), effort);
    }

    /** Median milliseconds of how many issues there are in which state, in the whole office. */
    Reading counts(Effort effort) throws Exception {
        return read("/v1/issues/counts?grid=" + Office.id(), effort);
    }

    Reading read(String path, Effort effort) throws Exception {
        Call call = Call.get(path, issues.hands().token(Office.LEAD));
        Supplier<Call> again = () -> call;
        return median(one().run(effort.run().dividedBy(4), again));
    }

    /** Where a page of the ledger is, found by turning all pages before it, as a reader would. */
    String turnTo(int page) throws Exception {
        String path = page("");
        for (int i = 1; i < page; i++) {
            JsonNode turned =
                    JSON.readTree(issues.send(Call.get(path, issues.hands().token(Office.LEAD)), 200)
                            .body());
            if (turned.path("items").size() != PAGE) {
                throw new IllegalStateException(
                        "Page " + i + " has " + turned.path("items").size() + " issues");
            }
            path = page("&after=" + turned.path("next").asText());
        }
        return path;
    }

    static String page(String after) {
        return "/v1/issues?grid=" + Office.id() + "&limit=" + PAGE + after;
    }

    String described() throws Exception {
        return String.format(Locale.ROOT, "%.2f GiB, written in %.0f s", history.size(), seconds);
    }

    private ClosedLoop one() {
        return new ClosedLoop(issues.service().url(), 1);
    }

    private static Reading median(Tally tally) {
        return new Reading(tally.millis(50, 200), tally.otherThan(200));
    }

    @Override
    public void close() throws Exception {
        issues.close();
        issues.database().drop();
    }
}
