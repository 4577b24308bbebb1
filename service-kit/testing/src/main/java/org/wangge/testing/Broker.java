package org.wangge.testing;

import java.lang.reflect.InvocationTargetException;

/**
 * Takes the test run's Kafka broker away and brings it back. The broker lives outside Quarkus's class loaders, so it is
 * reached by reflection, and finds its own classes by the class loader outside.
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
        ClassLoader outside = ClassLoader.getSystemClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader inside = thread.getContextClassLoader();
        thread.setContextClassLoader(outside);
        try {
            outside.loadClass("org.wangge.embedded.SharedServers")
                    .getMethod(deed)
                    .invoke(null);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(deed + " failed", failed.getCause());
        } catch (ReflectiveOperationException noSuchServer) {
            throw new IllegalStateException(noSuchServer);
        } finally {
            thread.setContextClassLoader(inside);
        }
    }
}
