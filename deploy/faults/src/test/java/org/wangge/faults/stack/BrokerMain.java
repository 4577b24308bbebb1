package org.wangge.faults.stack;

import java.io.IOException;
import java.nio.file.Path;
import org.wangge.embedded.KafkaServer;

/** The broker's process: serves until its standard input closes, which it does when the process that started it ends. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        KafkaServer broker = KafkaServer.builder()
                .directory(Path.of(arguments[0]))
                .port(Integer.parseInt(arguments[1]))
                .setting("auto.create.topics.enable", "false")
                .build()
                .start();
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        broker.stop();
        System.exit(0);
    }
}
