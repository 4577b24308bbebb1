package org.wangge.kit.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lanes of a service: one for all of its API, and those that the settings keep apart. */
@Singleton
class Lanes {

    /** What callers use. Health and measures, under {@code /q}, have to answer just when there is too much to do. */
    private static final String API = "/v1/";

    /** By the beginning of the path, the longest first. */
    private final NavigableMap<String, Lane> lanes = new TreeMap<>(Comparator.reverseOrder());

    Lanes(AdmissionSettings settings) {
        settings.apart()
                .forEach((path, places) -> lanes.put(path, new Lane(places, settings.waiting(), System::nanoTime)));
        lanes.put(API, new Lane(settings.places(), settings.waiting(), System::nanoTime));
    }

    /** The lane that a request takes; null if it takes none. */
    @Nullable
    Lane of(String path) {
        for (Map.Entry<String, Lane> lane : lanes.entrySet()) {
            if (path.startsWith(lane.getKey())) {
                return lane.getValue();
            }
        }
        return null;
    }

    void measure(@Observes StartupEvent started, MeterRegistry registry) {
        lanes.forEach((path, lane) -> {
            FunctionCounter.builder("wangge.admission.refused", lane, Lane::refused)
                    .description("Requests refused because there was too much to do")
                    .tag("lane", path)
                    .register(registry);
            Gauge.builder("wangge.admission.at.work", lane, Lane::atWork)
                    .description("Requests at work")
                    .tag("lane", path)
                    .register(registry);
            Gauge.builder("wangge.admission.waiting", lane, Lane::waiting)
                    .description("Requests that wait for their turn")
                    .tag("lane", path)
                    .register(registry);
        });
    }
}
