package org.wangge.load.place;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.drive.Call;
import org.wangge.load.drive.ClosedLoop;
import org.wangge.load.drive.GeneratorShare;
import org.wangge.load.drive.Rate;
import org.wangge.load.drive.Reply;
import org.wangge.load.drive.Wire;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Result;
import org.wangge.load.office.EmptyAnswer;
import org.wangge.load.office.Office;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Tokens;

/** Points located over HTTP, all over an office of 69 grids, against an empty answer of the same service. */
public final class LocateHttp implements Figure {

    private static final int CALLERS = 16;

    @Override
    public String name() {
        return "locate";
    }

    @Override
    public String title() {
        return "GET /v1/locations a second, against an empty answer of the same service";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        Database database = bench.database("load_locate");
        ServiceProcess service = bench.service("grid-service", database, Map.of());
        try {
            service.start();
            draw(service);
            return List.of(measure(service, effort));
        } finally {
            service.kill();
            database.drop();
        }
    }

    private static Result measure(ServiceProcess service, Effort effort) throws Exception {
        String token = Tokens.of("resident", "resident");
        List<Call> points = Office.leaves().stream()
                .map(leaf -> Call.get("/v1/locations?point=" + leaf.point().replaceAll("[\\[\\]]", ""), token))
                .toList();
        try (Wire wire = new Wire(service.url())) {
            Reply located = wire.send(points.get(0));
            if (!located.body().contains(Office.leaves().get(0).id().toString())) {
                throw new IllegalStateException("Not located: " + located);
            }
        }
        Supplier<Call> somewhere = () -> points.get(ThreadLocalRandom.current().nextInt(points.size()));
        Call empty = EmptyAnswer.of(service, token);
        ClosedLoop loop = new ClosedLoop(service.url(), CALLERS);
        loop.run(effort.warmUp().dividedBy(2), somewhere);
        loop.run(effort.warmUp().dividedBy(2), () -> empty);
        Rate rate = new Rate(loop, effort.run());
        GeneratorShare share = GeneratorShare.begin();
        Pairs pairs = Pairs.measure(
                effort.pairs(), () -> rate.of(somewhere, 200), () -> rate.of(() -> empty, EmptyAnswer.STATUS));
        return Result.ratio("locate over HTTP", "answers/s", pairs, Reach.atLeast(0.9), EmptyAnswer.WHY, share.said());
    }

    private static void draw(ServiceProcess service) throws Exception {
        String features = Office.all().stream().map(LocateHttp::feature).collect(Collectors.joining(","));
        HttpResponse<String> drawn = service.send(
                "POST",
                "/v1/grids/imports",
                Tokens.of("administrator", "administrator"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        if (drawn.statusCode() != 200) {
            throw new IllegalStateException(drawn + " " + drawn.body());
        }
    }

    private static String feature(Office.Area area) {
        String parent = area.parent() == null ? "" : "\"parent\":\"" + code(area.parent()) + "\",";
        double east = area.west() + area.width();
        double north = area.south() + area.height();
        return """
                {"type":"Feature","id":"%1$s","properties":{"code":"%2$s",%3$s"level":%4$d,"name":"Grid","kind":"%9$s",
                "drawnBy":"LAND_OWNERSHIP","managingBody":"Committee"},
                "geometry":{"type":"MultiPolygon","coordinates":[[[[%5$s,%6$s],[%7$s,%6$s],
                [%7$s,%8$s],[%5$s,%8$s],[%5$s,%6$s]]]]}}""".formatted(
                        area.id(),
                        code(area.id()),
                        parent,
                        area.level(),
                        area.west(),
                        area.south(),
                        east,
                        north,
                        area.parent() == null ? "OFFICE" : "RESIDENTIAL");
    }

    private static String code(UUID grid) {
        return "LO-" + Office.all().stream().map(Office.Area::id).toList().indexOf(grid);
    }
}
