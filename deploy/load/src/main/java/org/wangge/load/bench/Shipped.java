package org.wangge.load.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** What a service's image makes of it: how it is packaged, and the JVM options it is started with. */
final class Shipped {

    /** Of the images; older ones run the services too, but know neither all of the options nor such a cache. */
    private static final int RELEASE = 25;

    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

    static final Path OPTIONS = REPOSITORY.resolve("deploy/images/java.options");

    static final Path OPTIONS_OF_TRAINING = REPOSITORY.resolve("deploy/images/training.options");

    /** What containers are allowed, in deploy/compose. */
    private static final Map<String, String> MEMORY = Map.of("issue-service", "1g");

    private static final String USUAL_MEMORY = "640m";

    /** Only for an older release: what it would refuse to start with. */
    private static final List<String> UNKNOWN_BEFORE =
            List.of("--enable-native-access", "--sun-misc-unsafe-memory-access");

    private static final String LAUNCHER_OF_FAST_JARS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private Shipped() {}

    static boolean canUseCache() {
        return Runtime.version().feature() >= RELEASE;
    }

    /** The options of the image, in a container with the memory that deploy/compose gives it. */
    static List<String> options(String service) {
        return options(
                read(OPTIONS),
                MEMORY.getOrDefault(service, USUAL_MEMORY),
                Runtime.version().feature());
    }

    /** The options with which the image's AOT cache is trained, in a container with this memory. */
    static List<String> optionsOfTrainingWithin(String memory) {
        List<String> file = new ArrayList<>(read(OPTIONS));
        file.addAll(read(OPTIONS_OF_TRAINING));
        return options(file, memory, Runtime.version().feature());
    }

    static List<String> options(List<String> file, String memory, int release) {
        List<String> options = new ArrayList<>();
        // Without a container the JVM is told what it would find there.
        options.add("-XX:MaxRAM=" + memory);
        if (release < RELEASE) {
            options.add("-XX:+IgnoreUnrecognizedVMOptions");
        }
        file.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> release >= RELEASE || UNKNOWN_BEFORE.stream().noneMatch(line::startsWith))
                .forEach(options::add);
        return options;
    }

    /** The jars of a service; refused unless they are packaged as the image's are. */
    static Path application(String service) {
        Path application = REPOSITORY.resolve(service).resolve("target/quarkus-app");
        try (JarFile jar = new JarFile(application.resolve("quarkus-run.jar").toFile())) {
            if (jar.getManifest().getMainAttributes().getValue("Main-Class").equals(LAUNCHER_OF_FAST_JARS)) {
                throw new IllegalStateException(service + " is not packaged as an aot-jar: deploy/load/run does it");
            }
            return application;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
