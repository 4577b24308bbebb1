package org.wangge.load.relay;

import java.util.logging.ConsoleHandler;
import org.apache.kafka.tools.ProducerPerformance;
import org.wangge.embedded.ProcessLog;

/** Kafka's measure of a producer, taken twice in one JVM, of which the first time only warms up. */
public final class TwicePerformed {

    private TwicePerformed() {}

    public static void main(String[] arguments) throws Exception {
        ProcessLog.warningsTo(new ConsoleHandler());
        ProducerPerformance.main(arguments);
        ProducerPerformance.main(arguments);
    }
}
