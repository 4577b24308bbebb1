package org.wangge.kit.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;
import org.wangge.kit.id.Ids;

/** Gives the durations of HTTP requests buckets from 5 ms to 10 s, few enough to keep and fine enough for a p99. */
final class ResponseTimes {

    private static final double[] BUCKETS = DoubleStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .map(millis -> millis * Duration.ofMillis(1).toNanos())
            .toArray();

    private ResponseTimes() {}

    /** What is refused before its route is found is counted under its path: without the ids in it. */
    @Produces
    @Singleton
    static MeterFilter paths() {
        return MeterFilter.replaceTagValues(
                "uri", path -> Ids.TEXT.matcher(path).replaceAll("{id}"));
    }

    /** Nobody asks for it, and it is counted with each request. */
    @Produces
    @Singleton
    static MeterFilter noBytes() {
        return MeterFilter.denyNameStartsWith("http.server.bytes");
    }

    @Produces
    @Singleton
    static MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id meter, DistributionStatisticConfig usual) {
                return meter.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(usual)
                        : usual;
            }
        };
    }
}
