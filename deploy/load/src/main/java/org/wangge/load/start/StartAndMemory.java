package org.wangge.load.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.drive.Call;
import org.wangge.load.drive.ClosedLoop;
import org.wangge.load.drive.Tally;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Result;
import org.wangge.load.figure.Spread;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Tokens;

/**
 * Each service alone, with a database that has its tables: from the start of its process until it says that it is ready, and
 * the memory it holds when it has been left alone for a while, and after some seconds of work. The first start, which makes the tables,
 * is thrown away.
 */
public final class StartAndMemory implements Figure {

    private static final double MOST_SECONDS = 4;
    private static final double MOST_MEBIBYTES = 250;
    private static final int CALLERS = 4;

    /** What starting took is given back by then: the JVM tidies up every five seconds, and what it has tidied goes to the system five later. */
    private static final int REST_SECONDS = 15;

    private static final List<Watched> SERVICES = List.of(
            new Watched("grid-service", Map.of(), "/v1/grids?limit=10"),
            new Watched("personnel-service", Map.of(), "/v1/people?limit=10"),
            new Watched("issue-service", Map.of(), "/v1/issues?limit=10"),
            new Watched("notification-service", Bench.NEW_EVENTS_ALONE, "/v1/notifications?limit=10"));

    /** A service, and what it is asked before its memory is looked at. */
    private record Watched(String title, Map<String, String> settings, String path) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "from start to ready, and resident memory, of each service";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        List<Result> lines = new ArrayList<>();
        for (Watched service : SERVICES) {
            lines.addAll(measure(bench, service, effort));
        }
        return lines;
    }

    private static List<Result> measure(Bench bench, Watched watched, Effort effort) throws Exception {
        String title = watched.title();
        Database database = bench.database("load_start_" + title.replace('-', '_'));
        try {
            ServiceProcess service = bench.service(title, database, watched.settings());
            service.start().kill();
            List<Double> seconds = new ArrayList<>();
            List<Double> atRest = new ArrayList<>();
            List<Double> afterWork = new ArrayList<>();
            long refused = 0;
            for (int i = 0; i < effort.pairs(); i++) {
                long began = System.nanoTime();
                service.start();
                seconds.add((System.nanoTime() - began) / 1e9);
                TimeUnit.SECONDS.sleep(REST_SECONDS);
                atRest.add(residentMebibytes(service.pid()));
                refused += work(service, watched.path(), effort);
                afterWork.add(residentMebibytes(service.pid()));
                service.kill();
            }
            Result worked =
                    Result.alone(title, "MiB resident after work", spread(afterWork), Reach.atMost(MOST_MEBIBYTES));
            return List.of(
                    Result.alone(title, "s until ready", spread(seconds), Reach.atMost(MOST_SECONDS)),
                    Result.alone(title, "MiB resident at rest", spread(atRest), Reach.atMost(MOST_MEBIBYTES)),
                    refused == 0 ? worked : worked.flawed(refused + " of its answers were not 200"));
        } finally {
            database.drop();
        }
    }

    private static long work(ServiceProcess service, String path, Effort effort) throws Exception {
        Call call = Call.get(path, Tokens.of("administrator", "administrator", "staff"));
        Tally tally = new ClosedLoop(service.url(), CALLERS).run(effort.run(), () -> call);
        return tally.otherThan(200);
    }

    private static double residentMebibytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    private static Spread spread(List<Double> readings) {
        return Spread.of(readings.stream().mapToDouble(Double::doubleValue));
    }
}
