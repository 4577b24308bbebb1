package org.wangge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.wangge.embedded.Ports;
import org.wangge.embedded.SharedServers;

/**
 * A service as it is shipped, in a process and with a database of its own beside the run's {@link SharedServers}. It can
 * be killed, and started again at the same port.
 */
public final class ServiceProcess {

    /** JVM options of a service that is small and soon ready, not fast. */
    public static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Duration START_WITHIN = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String title;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    /**
     * @param title    its folder: {@code issue-service}
     * @param database made for it, and owned by a role of the same name
     */
    public ServiceProcess(String title, String database, Map<String, String> settings) {
        this(title, database, settings, SMALL);
    }

    /** As the other, with JVM options of one's own. */
    public ServiceProcess(String title, String database, Map<String, String> settings, List<String> jvmOptions) {
        this(title, database, settings, jvmOptions, Surroundings.shared());
    }

    /** As the others, beside servers of one's own. */
    public ServiceProcess(
            String title,
            String database,
            Map<String, String> settings,
            List<String> jvmOptions,
            Surroundings surroundings) {
        this(title, beside(surroundings, database, settings), jvmOptions, surroundings.logs());
    }

    /**
     * One that is told by its environment alone where its database, its broker and its identity provider are.
     *
     * @param logs folder of its log
     */
    public ServiceProcess(String title, Map<String, String> environment, List<String> jvmOptions, Path logs) {
        this.title = title;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.log = logs.resolve(title + ".log");
        this.port = Ports.free();
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    }

    private static Map<String, String> beside(
            Surroundings surroundings, String database, Map<String, String> settings) {
        surroundings.postgres().createDatabase(database, database, database);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("WANGGE_DB_URL", surroundings.postgres().jdbcUrl(database));
        environment.put("WANGGE_DB_USER", database);
        environment.put("WANGGE_DB_PASSWORD", database);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", surroundings.kafka());
        environment.put("WANGGE_OIDC_URL", surroundings.oidc());
        environment.put("WANGGE_OIDC_ISSUER", OidcServer.ISSUER);
        return environment;
    }

    /** Returns when the service is ready; its log is {@code <logs>/<title>.log}. */
    public ServiceProcess start() {
        begin();
        awaitReady();
        return this;
    }

    /** Starts the process and does not wait for it. */
    public void begin() {
        Path jar = repository().resolve(title + "/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not built: run ./mvnw verify");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until the service, which was started before, is ready. */
    public void awaitReady() {
        Awaitility.await(title + " ready, log " + log)
                .atMost(START_WITHIN)
                .ignoreExceptions()
                .until(() -> get("/q/health/ready", "").statusCode() == 200);
    }

    /** Ends it at once, as a power cut would: SIGKILL on POSIX systems. */
    public void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** Asks it to end, as an orderly shutdown does, and waits until it has: SIGTERM on POSIX systems. */
    public void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            running.waitFor();
        }
    }

    /** The exit status of a process that has ended; nothing while it runs or before it was started. */
    public OptionalInt exit() {
        Process last = process;
        return last == null || last.isAlive() ? OptionalInt.empty() : OptionalInt.of(last.exitValue());
    }

    /** Where it listens: {@code http://127.0.0.1:<port>}. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Of the process that runs now. */
    public long pid() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException(title + " was not started");
        }
        return running.pid();
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return HTTP.send(request(path, token).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(20));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Not run inside the repository");
        }
        return folder;
    }
}
