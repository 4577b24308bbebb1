package org.wangge.testing;

import java.lang.reflect.InvocationTargetException;

/**
 * Takes the test run's Kafka broker away and brings it back. The broker lives outside Quarkus's class loaders, so it is
 * reached by reflection.
 */
public final class Broker {

    private Broker() {}

    public static void stop() {
        call("stopKafka");
    }

    public static void start() {
        call("startKafka");
    }

    private static void call(String deed) {
        try {
            ClassLoader.getSystemClassLoader()
                    .loadClass("org.wangge.embedded.SharedServers")
                    .getMethod(deed)
                    .invoke(null);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(deed + " failed", failed.getCause());
        } catch (ReflectiveOperationException noSuchServer) {
            throw new IllegalStateException(noSuchServer);
        }
    }
}
