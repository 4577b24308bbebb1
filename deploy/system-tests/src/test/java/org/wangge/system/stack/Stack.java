package org.wangge.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.wangge.embedded.DataDirectory;
import org.wangge.embedded.Ports;

/**
 * deploy/compose as it is, in a copy of its folder with secrets, ports and a project of the tests' own, two copies of each service. One file on
 * top of it lets the tests read the broker. Ends with everything it made.
 */
public final class Stack implements AutoCloseable {
    /** The services that can have copies. */
    public static final List<String> SERVICES =
            List.of("grid-service", "personnel-service", "issue-service", "notification-service");

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(8);
    private static final Duration CHANGES_WITHIN = Duration.ofMinutes(12);
    private static final int COPIES = 2;

    private final Path root;
    private final Path folder;
    private final int port;
    private final int kafkaPort;
    private final Compose compose;
    private final String project;

    private Stack(Path root, Path target) throws IOException {
        this.root = root;
        this.port = Ports.free();
        this.kafkaPort = Ports.free();
        this.project = "wangge-tests-" + port;
        var stack = target.resolve("stack");
        this.folder = stack.resolve("compose");
        DataDirectory.delete(stack);
        copy("deploy/compose", folder);
        copy("deploy/local/keycloak", stack.resolve("local/keycloak"));
        copy("deploy/system-tests/compose.tests.yaml", folder.resolve("compose.tests.yaml"));
        Files.writeString(folder.resolve(".env"), settings());
        this.compose = new Compose(
                folder,
                target.resolve("compose.log"),
                Map.of("COMPOSE_PROJECT_NAME", project, "COMPOSE_FILE", "compose.yaml:compose.tests.yaml"));
    }

    /** The stack, ready for requests, without any grids or people yet. */
    public static Stack started() {
        try {
            var target = Path.of("target").toAbsolutePath();
            var stack = new Stack(Path.of(System.getProperty("wangge.root")), target);
            try {
                stack.start();
                return stack;
            } catch (RuntimeException failed) {
                stack.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's folder cannot be made", e);
        }
    }

    private void start() {
        compose.script(Duration.ofMinutes(1), "prepare");
        List<String> words = new ArrayList<>(List.of("up", "-d"));
        SERVICES.forEach(service -> words.addAll(List.of("--scale", service + "=" + COPIES)));
        compose.run(STARTS_WITHIN, words.toArray(String[]::new));
        Stream.concat(SERVICES.stream(), Stream.of("gateway")).forEach(this::awaitHealthy);
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The broker, as this machine reaches it. */
    public String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    public Path seeds() {
        return root.resolve("seeds");
    }

    /** The password of every sample account. */
    public String password() {
        try {
            return Files.readString(folder.resolve("secrets/sample-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The containers of a service as Compose names it, stopped ones too. */
    public List<Container> containers(String service) {
        return DockerClientFactory.instance()
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("com.docker.compose.project", project, "com.docker.compose.service", service))
                .exec()
                .stream()
                .map(found -> new Container(found.getId()))
                .sorted(Comparator.comparing(Container::toString))
                .toList();
    }

    /** The only container of a service. */
    public Container container(String service) {
        return containers(service).get(0);
    }

    public void awaitHealthy(String service) {
        containers(service).forEach(Container::awaitHealthy);
    }

    /** Gives each service so many copies: starts some, or stops some gracefully and takes them away. */
    public void scale(int copies, List<String> services) {
        List<String> words = new ArrayList<>(List.of("up", "-d", "--no-deps", "--no-recreate"));
        services.forEach(service -> words.addAll(List.of("--scale", service + "=" + copies)));
        words.addAll(services);
        compose.run(CHANGES_WITHIN, words.toArray(String[]::new));
        services.forEach(this::awaitHealthy);
    }

    /** Replaces all copies of services one by one, with the script that operators have for it. */
    public void replace(List<String> services) {
        compose.script(CHANGES_WITHIN, "replace", services.toArray(String[]::new));
    }

    /** What the gateway wrote about each request. */
    public GatewayLog gatewayLog() {
        return GatewayLog.of(container("gateway").id());
    }

    @Override
    public void close() {
        compose.run(CHANGES_WITHIN, "logs", "--no-color");
        compose.run(CHANGES_WITHIN, "down", "-v", "--remove-orphans");
    }

    private String settings() throws IOException {
        return Files.readString(root.resolve("deploy/compose/env.example"))
                        .replaceAll("(?m)^WANGGE_URL=.*", "WANGGE_URL=" + gateway())
                        .replaceAll("(?m)^WANGGE_LISTEN=.*", "WANGGE_LISTEN=127.0.0.1:" + port)
                        .replaceAll("(?m)^WANGGE_VERSION=.*", "WANGGE_VERSION=" + System.getProperty("wangge.version"))
                + "TESTS_KAFKA_PORT=" + kafkaPort + "\n";
    }

    /** Copies a file, or a folder without what belongs to an installation. */
    private void copy(String from, Path to) throws IOException {
        var source = root.resolve(from);
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var below = source.relativize(file);
                if (below.startsWith("secrets") || below.startsWith(".env")) {
                    continue;
                }
                var copy = to.resolve(below);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
