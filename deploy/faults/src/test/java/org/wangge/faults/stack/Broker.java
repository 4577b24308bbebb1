package org.wangge.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.wangge.embedded.Ports;
import org.wangge.local.stack.Topics;

/** A Kafka broker in a process of its own, which can be killed or frozen and comes back at its port with what it held. */
public final class Broker implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofSeconds(180);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final Path data;
    private final Path log;
    private final int port = Ports.free();
    private @Nullable Process process;

    Broker(Path data, Path log) {
        this.data = data;
        this.log = log;
    }

    /** Starts it, or starts it again, and returns when it answers. */
    public void start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            process = new ProcessBuilder(
                            java,
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BrokerMain.class.getName(),
                            data.toString(),
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Awaitility.await("broker ready, log " + log)
                .atMost(START_WITHIN)
                .pollInterval(Duration.ofMillis(300))
                .until(this::answers);
    }

    private boolean answers() throws InterruptedException {
        if (!Ports.taken(port)) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    /** Ends it at once, as a power cut would. */
    public void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** Of the process that runs now. */
    public long pid() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("The broker was not started");
        }
        return running.pid();
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** For the caller to close. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    void createTopics() throws InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(Topics.STATES.stream()
                            .map(name -> topic(name, Topics.PARTITIONS)
                                    .configs(Map.of(
                                            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)))
                            .toList())
                    .all()
                    .get();
            admin.createTopics(topics(Topics.FACTS, Topics.PARTITIONS)).all().get();
            admin.createTopics(topics(Topics.DEAD_LETTERS, 1)).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The topics cannot be made", failed);
        }
    }

    private static List<NewTopic> topics(List<String> names, int partitions) {
        return names.stream().map(name -> topic(name, partitions)).toList();
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
