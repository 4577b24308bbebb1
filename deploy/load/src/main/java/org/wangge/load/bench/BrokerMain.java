package org.wangge.load.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import org.wangge.embedded.KafkaServer;
import org.wangge.embedded.ProcessLog;

/** A Kafka broker as a process of its own: says {@code ready} when it is, and ends when its standard input does. */
public final class BrokerMain {

    private BrokerMain() {}

    /** @param arguments a directory, and a port */
    public static void main(String[] arguments) throws IOException {
        ProcessLog.warningsTo(new ConsoleHandler());
        try (KafkaServer broker = KafkaServer.builder()
                .directory(Path.of(arguments[0]))
                .port(Integer.parseInt(arguments[1]))
                .setting("num.partitions", Broker.PARTITIONS + "")
                .setting("log.segment.bytes", "134217728")
                .build()
                .start()) {
            System.out.println(Broker.READY);
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
        }
    }
}
