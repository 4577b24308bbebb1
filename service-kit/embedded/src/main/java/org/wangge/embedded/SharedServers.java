package org.wangge.embedded;

/**
 * One PostgreSQL and one Kafka broker for everything in this JVM, started when first asked for and ended with it: what a
 * run of tests shares.
 */
public final class SharedServers {

    private SharedServers() {}

    public static PostgresServer postgres() {
        return Postgres.SERVER;
    }

    public static KafkaServer kafka() {
        return Kafka.SERVER;
    }

    /** Takes the broker away, as an outage would. */
    public static void stopKafka() {
        kafka().stop();
    }

    /** Brings the broker back on the same port with what it held. */
    public static void startKafka() {
        kafka().start();
    }

    private static final class Postgres {
        static final PostgresServer SERVER = PostgresServer.temporary();
    }

    private static final class Kafka {
        static final KafkaServer SERVER = KafkaServer.temporary();
    }
}
