package org.wangge.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.work.Faults;

/** An administrator who registers people and corrects what is written about a grid, and afterwards finds each change there once. */
final class Registrar {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<String> WRITTEN = List.of("code", "name", "kind", "drawnBy", "profile", "boundary");

    private final Desk desk;
    private final String grid;
    private final Faults faults;
    private final AtomicInteger serial = new AtomicInteger();
    private final Queue<String> registered = new ConcurrentLinkedQueue<>();
    private final AtomicLong version = new AtomicLong();

    /** The grid is one that nobody else changes. */
    Registrar(Desk desk, String grid, Faults faults) {
        this.desk = desk;
        this.grid = "/v1/grids/" + grid;
        this.faults = faults;
        this.version.set(desk.get(this.grid).required("version").asLong());
    }

    Rhythm begin() {
        return new Rhythm("The registrar", PAUSE, this::change, faults);
    }

    private void change() {
        int number = serial.incrementAndGet();
        registered.add(desk.post(
                        "/v1/people",
                        Map.of(
                                "number",
                                "TEST-%05d".formatted(number),
                                "name",
                                "试员",
                                "occupation",
                                "VOLUNTEER",
                                "phone",
                                "15400%06d".formatted(number)))
                .required("number")
                .asText());
        JsonNode seen = desk.get(grid);
        ObjectNode written =
                ((ObjectNode) seen.deepCopy()).retain(WRITTEN).put("managingBody", "第%d管理处".formatted(number));
        var changed = desk.put(grid, "", seen.required("version").asLong(), written);
        faults.unlessEqual(
                "Version of the grid",
                version.incrementAndGet(),
                changed.required("version").asLong());
    }

    /** What was acknowledged, against what is there. */
    void check() {
        var found = desk.all("/v1/people").stream()
                .map(person -> person.required("number").asText())
                .filter(number -> number.startsWith("TEST-"))
                .sorted()
                .toList();
        faults.unlessEqual("People registered", registered.stream().sorted().toList(), found);
        faults.unlessEqual("Revisions of the grid", version.get(), (long)
                desk.all(grid + "/revisions").size());
    }
}
