package org.wangge.kit.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.admission.Lane.Measure;

/** The lanes of a service: one for all of its API, and those that the settings keep apart. */
@Singleton
class Lanes {

    /** What callers use. Health and measures, under {@code /q}, have to answer just when there is too much to do. */
    private static final String API = "/v1/";

    private final Map<String, Lane> lanes = new LinkedHashMap<>();

    Lanes(AdmissionSettings settings) {
        settings.lanes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .forEach(apart -> lanes.put(
                        apart.getKey(),
                        lane(
                                settings,
                                apart.getValue().atWork(),
                                apart.getValue().waiting().orElse(settings.waiting()))));
        lanes.put(API, lane(settings, settings.atWork(), settings.waiting()));
    }

    private static Lane lane(AdmissionSettings settings, int atWork, int waiting) {
        return new Lane(
                new Measure(
                        atWork,
                        waiting,
                        settings.waitingWhenOverrun(),
                        settings.calm().toNanos(),
                        settings.patience().toNanos()),
                System::nanoTime);
    }

    /** The lane a request takes by the beginning of its path, the longest first; null if it takes none. */
    @Nullable
    Lane of(String path) {
        for (Map.Entry<String, Lane> lane : lanes.entrySet()) {
            if (path.startsWith(lane.getKey())) {
                return lane.getValue();
            }
        }
        return null;
    }

    void refuseTheImpatient() {
        lanes.values().forEach(Lane::refuseTheImpatient);
    }

    void measure(@Observes StartupEvent started, MeterRegistry registry) {
        lanes.forEach((path, lane) -> {
            FunctionCounter.builder("wangge.admission.refused", lane, Lane::refused)
                    .description("Requests refused because there was too much to do")
                    .tag("lane", path)
                    .register(registry);
            gauge("at.work", "Requests at work", path, lane, Lane::atWork).register(registry);
            gauge("waiting", "Requests that wait for their turn", path, lane, Lane::waiting)
                    .register(registry);
            gauge("limit", "Requests that may be at work at once", path, lane, Lane::limit)
                    .register(registry);
        });
    }

    private static Gauge.Builder<Lane> gauge(
            String what, String description, String path, Lane lane, ToDoubleFunction<Lane> value) {
        return Gauge.builder("wangge.admission." + what, lane, value)
                .description(description)
                .tag("lane", path);
    }
}
