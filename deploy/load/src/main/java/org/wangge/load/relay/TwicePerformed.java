package org.wangge.load.relay;

import org.apache.kafka.tools.ProducerPerformance;

/** Kafka's measure of a producer, taken twice in one JVM, of which the first time only warms up. */
public final class TwicePerformed {

    private TwicePerformed() {}

    public static void main(String[] arguments) throws Exception {
        ProducerPerformance.main(arguments);
        ProducerPerformance.main(arguments);
    }
}
