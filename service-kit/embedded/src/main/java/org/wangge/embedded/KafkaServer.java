package org.wangge.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker and its KRaft controller in this JVM. It keeps its port, and with a given directory its data,
 * over stop and start, so a test can take Kafka away for a while.
 */
public final class KafkaServer implements AutoCloseable {
    private static final int ROOM_MEBIBYTES = 100;

    private final DataDirectory data;
    private final int port;
    private final Map<String, String> settings;
    private @Nullable KafkaRaftServer running;

    private KafkaServer(Builder builder) {
        this.data = builder.directory == null
                ? DataDirectory.temporary("wangge-kafka")
                : DataDirectory.kept(builder.directory);
        this.port = builder.port == 0 ? Ports.free() : builder.port;
        this.settings = Map.copyOf(builder.settings);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A started broker with temporary data on a free port. Close it, or end the JVM. */
    public static KafkaServer temporary() {
        return builder().build().start();
    }

    public synchronized KafkaServer start() {
        if (running != null) {
            return this;
        }
        DataDirectory.requireRoom(data.path(), ROOM_MEBIBYTES);
        Ports.requireFree(port, "Kafka");
        Properties properties = BrokerSettings.of(data.path(), port, Ports.free(), settings);
        KafkaFormat.once(data.path(), properties);
        KafkaExit.neverEndsThisJvm();
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException | Error e) {
            server.shutdown();
            throw new CannotStart("Kafka did not start: " + e.getMessage(), e);
        }
        running = server;
        return this;
    }

    public synchronized void stop() {
        KafkaRaftServer server = running;
        if (server == null) {
            return;
        }
        running = null;
        server.shutdown();
        server.awaitShutdown();
    }

    @Override
    public void close() {
        stop();
        if (data.temporary()) {
            DataDirectory.delete(data.path());
        }
    }

    /** Makes topics that keep every record; those that exist stay as they are. */
    public void createTopics(int partitions, Collection<String> names) {
        create(partitions, names, TopicConfig.CLEANUP_POLICY_DELETE);
    }

    /** Makes topics that keep the last record of each key; those that exist stay as they are. */
    public void createCompactedTopics(int partitions, Collection<String> names) {
        create(partitions, names, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private void create(int partitions, Collection<String> names, String cleanup) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            List<String> missing = new ArrayList<>(names);
            missing.removeAll(admin.listTopics().names().get());
            List<NewTopic> topics = missing.stream()
                    .map(name -> new NewTopic(name, partitions, (short) 1)
                            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup)))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new CannotStart("Kafka's topics cannot be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while making topics", e);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** What may be chosen about a broker; everything has a default. */
    public static final class Builder {
        private @Nullable Path directory;
        private int port;
        private final Map<String, String> settings = new LinkedHashMap<>();

        private Builder() {}

        public Builder directory(Path kept) {
            this.directory = kept;
            return this;
        }

        public Builder port(int fixed) {
            this.port = fixed;
            return this;
        }

        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        public KafkaServer build() {
            return new KafkaServer(this);
        }
    }
}
