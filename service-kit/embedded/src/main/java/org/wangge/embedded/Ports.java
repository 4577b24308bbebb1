package org.wangge.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** TCP ports of this machine's loopback interface. */
public final class Ports {
    private static final int ANSWER_WITHIN_MILLIS = 300;

    /** Chosen in this JVM, by it or for it: the system would give one again as long as nobody listens there. */
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

    /** As the system gives it: perhaps one that was chosen before. */
    static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("This machine gives no free port", e);
        }
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
