package org.wangge.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback interface. */
public final class Ports {
    private static final int ANSWER_WITHIN_MILLIS = 300;

    private static final int FIRST = 16_384;

    /**
     * From here on the system gives ports to whoever connects (Linux and, from 49,152 on, others): a server that is stopped for a
     * moment could find its port with a client when it comes back.
     */
    private static final int FIRST_OF_CLIENTS = 32_768;

    /** Chosen in this JVM, by it or for it: as long as nobody listens there it would be drawn again. */
    private static final Set<Integer> CHOSEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on now, another one each time, and none that was required before. */
    public static int free() {
        int port = any();
        while (!CHOSEN.add(port)) {
            port = any();
        }
        return port;
    }

    /** Perhaps one that was chosen before. */
    static int any() {
        int port = draw();
        while (taken(port)) {
            port = draw();
        }
        return port;
    }

    private static int draw() {
        return ThreadLocalRandom.current().nextInt(FIRST, FIRST_OF_CLIENTS);
    }

    /** Refuses with one clear line if somebody has the port. */
    public static void requireFree(int port, String purpose) {
        CHOSEN.add(port);
        if (taken(port)) {
            throw new CannotStart(
                    "Port " + port + " (" + purpose + ") is taken. Stop what listens there and try again.");
        }
    }

    /** Whether somebody listens on the port, on any address a client of {@code localhost} might reach. */
    public static boolean taken(int port) {
        return answers(port) || !bindable(port);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_WITHIN_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static boolean bindable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
