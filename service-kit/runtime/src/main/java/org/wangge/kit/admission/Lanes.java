package org.wangge.kit.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.http.PathTemplate;

/** The lanes of a service: one for all of its API, and those that the settings give to some of it. */
@Singleton
class Lanes {

    /** What callers use. Health and measures, under {@code /q}, have to answer just when there is too much to do. */
    private static final String API = "/v1/";

    private record Shared(PathTemplate path, Lane lane) {}

    /** By the beginning of the path, the longest first. */
    private final NavigableMap<String, Lane> lanes = new TreeMap<>(Comparator.reverseOrder());

    private final List<Shared> shared = new ArrayList<>();
    private final Map<String, Lane> named;

    Lanes(AdmissionSettings settings) {
        settings.apart()
                .forEach((path, apart) -> lanes.put(path, lane(apart.places(), apart.needDatabase(), settings)));
        lanes.put(API, lane(settings.places(), true, settings));
        named = new HashMap<>(lanes);
        settings.shared().forEach((path, places) -> {
            Lane lane = lane(places, true, settings);
            shared.add(new Shared(new PathTemplate(path), lane));
            named.put(path, lane);
        });
    }

    private static Lane lane(int places, boolean needsDatabase, AdmissionSettings settings) {
        return new Lane(places, settings.waiting(), needsDatabase, System::nanoTime);
    }

    /** The lane that a request takes; null if it takes none. */
    @Nullable
    Lane of(HttpMethod method, String path) {
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            for (Shared reading : shared) {
                if (reading.path().matches(path)) {
                    return reading.lane();
                }
            }
        }
        for (Map.Entry<String, Lane> lane : lanes.entrySet()) {
            if (path.startsWith(lane.getKey())) {
                return lane.getValue();
            }
        }
        return null;
    }

    Collection<Lane> all() {
        return named.values();
    }

    void measure(@Observes StartupEvent started, MeterRegistry registry) {
        named.forEach((path, lane) -> {
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
