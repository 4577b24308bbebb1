package org.wangge.load.relay;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wangge.load.bench.Broker;
import org.wangge.load.bench.Java;
import org.wangge.load.figure.Reading;

/**
 * Kafka's own measure of a producer, in a process of its own: acknowledged and compressed as by our relay. How large batches are and how many requests
 * are under way is left as Kafka has it.
 */
final class ProducerPerformanceRun {

    private static final Pattern SENT = Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec");
    private static final int DIFFERENT_PAYLOADS = 1_000;

    private final Broker broker;
    private final Backlog backlog;

    ProducerPerformanceRun(Broker broker, Backlog backlog) {
        this.broker = broker;
        this.backlog = backlog;
    }

    /** Records a second, after as many to warm up. */
    Reading send(int records) throws Exception {
        String topic = broker.newTopic("load-producer");
        Path payloads = Files.createTempFile("load", ".payloads");
        try {
            Files.writeString(payloads, backlog.payloads(DIFFERENT_PAYLOADS));
            String said = run(topic, payloads, records);
            List<MatchResult> sums = SENT.matcher(said).results().toList();
            MatchResult warm = sums.get(sums.size() - 1);
            if (Long.parseLong(warm.group(1)) != records) {
                throw new IllegalStateException("ProducerPerformance: " + said);
            }
            return new Reading(Double.parseDouble(warm.group(2)), Math.abs(broker.records(topic) - 2L * records));
        } finally {
            Files.delete(payloads);
            broker.delete(topic);
        }
    }

    private String run(String topic, Path payloads, int records) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Java.command(
                        List.of("-Xmx320m"),
                        TwicePerformed.class.getName(),
                        "--topic",
                        topic,
                        "--num-records",
                        Integer.toString(records),
                        "--throughput",
                        "-1",
                        "--payload-file",
                        payloads.toString(),
                        "--producer-props",
                        "bootstrap.servers=" + broker.servers(),
                        "acks=all",
                        "enable.idempotence=true",
                        "linger.ms=0",
                        "compression.type=lz4"))
                .redirectError(Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
