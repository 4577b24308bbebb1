package org.wangge.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wangge.testing.ServiceProcess;

/**
 * An AOT cache: what a JVM learned of a service's classes in one run, for its later starts. Trained as deploy/images/training
 * trains the image's, once for each service and JDK, and again when jars or options are newer.
 */
final class Cache {

    private static final Path DIRECTORY =
            Path.of("target", "aot", Runtime.version().toString());

    /** The container's in which images are trained. */
    private static final String MEMORY = "3g";

    private final String service;
    private final Path file;

    Cache(String service) {
        this.service = service;
        this.file = DIRECTORY.resolve(service + ".aot").toAbsolutePath();
    }

    /** What a start with it takes. */
    String option() {
        return "-XX:AOTCache=" + file;
    }

    boolean isThere() throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(newest()) >= 0;
    }

    /** Starts the service once in an environment of its own, asks it what the image's training asks, and stops it. */
    void train(Map<String, String> environment) throws IOException, InterruptedException {
        Files.createDirectories(DIRECTORY);
        Files.deleteIfExists(file);
        List<String> options = new ArrayList<>(Shipped.optionsOfTrainingWithin(MEMORY));
        options.add("-XX:AOTCacheOutput=" + file);
        ServiceProcess process = new ServiceProcess(service, environment, options, Path.of("target"));
        int alive;
        try {
            alive = process.start().get("/q/health/live", "").statusCode();
            process.stop();
        } finally {
            process.kill();
        }
        if (alive != 200 || !Files.exists(file)) {
            throw new IllegalStateException(
                    "The training of " + service + " left no cache: see target/" + service + ".log");
        }
    }

    private FileTime newest() throws IOException {
        try (Stream<Path> files = Files.walk(Shipped.application(service))) {
            List<FileTime> times = new ArrayList<>();
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                times.add(Files.getLastModifiedTime(each));
            }
            times.add(Files.getLastModifiedTime(Shipped.OPTIONS));
            times.add(Files.getLastModifiedTime(Shipped.OPTIONS_OF_TRAINING));
            return times.stream().max(Comparator.naturalOrder()).orElseThrow();
        }
    }
}
