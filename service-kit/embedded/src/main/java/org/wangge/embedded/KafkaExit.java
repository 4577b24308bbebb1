package org.wangge.embedded;

import org.apache.kafka.common.utils.Exit;

/** A broker with a fatal fault ends its JVM; here that JVM is a test run or the local stack, so the fault is thrown instead. */
final class KafkaExit {
    private KafkaExit() {}

    static void neverEndsThisJvm() {
        Exit.setExitProcedure(KafkaExit::fail);
        Exit.setHaltProcedure(KafkaExit::fail);
    }

    private static void fail(int status, String message) {
        throw new IllegalStateException("Kafka stopped with a fatal fault (status " + status + "): " + message);
    }
}
