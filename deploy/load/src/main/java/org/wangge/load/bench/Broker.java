package org.wangge.load.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.wangge.embedded.Ports;

/** The Kafka broker that both sides use, in a process of its own. */
public final class Broker implements AutoCloseable {

    /** As in every installation. */
    public static final int PARTITIONS = 12;

    /** As deploy/compose has it. */
    private static final List<String> MEMORY = List.of("-Xms256m", "-Xmx512m", "-XX:+UseZGC");

    static final String READY = "ready";

    private final Process process;
    private final String servers;
    private final Admin admin;

    private Broker(Process process, int port) {
        this.process = process;
        this.servers = "localhost:" + port;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    static Broker start(Path directory) throws IOException {
        int port = Ports.free();
        Process process = new ProcessBuilder(
                        Java.command(MEMORY, BrokerMain.class.getName(), directory.toString(), Integer.toString(port)))
                .redirectError(Redirect.appendTo(Java.log("broker")))
                .start();
        Scanner said = new Scanner(process.getInputStream(), StandardCharsets.UTF_8);
        while (!said.hasNextLine() || !said.nextLine().equals(READY)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The broker did not start: see " + Java.log("broker"));
            }
        }
        Thread rest = new Thread(() -> said.forEachRemaining(ignored -> {}), "broker-output");
        rest.setDaemon(true);
        rest.start();
        return new Broker(process, port);
    }

    public String servers() {
        return servers;
    }

    /** A new topic of this prefix, with {@link #PARTITIONS}. */
    public String newTopic(String prefix) throws ExecutionException, InterruptedException {
        String name = prefix + "-" + UUID.randomUUID();
        create(name);
        return name;
    }

    /** Makes a topic unless there is one. */
    public void create(String topic) throws ExecutionException, InterruptedException {
        if (!admin.listTopics().names().get().contains(topic)) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    public void delete(String topic) throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(topic)).all().get();
    }

    /** How many records were ever written to a topic. */
    public long records(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition), partition -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    @Override
    public void close() {
        admin.close();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException ending) {
            process.destroyForcibly();
        }
    }
}
