package org.wangge.testing.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a service and PostgreSQL. It counts round trips, of all connections together, and can hold them all up, as a server
 * does that is frozen.
 */
public final class DatabaseProxy implements AutoCloseable {

    private static final int BUFFER = 65_536;
    private static final String JDBC = "jdbc:";

    private final ServerSocket listening;
    private final int target;
    private final List<Turns> connections = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private boolean held;

    private DatabaseProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** Before what listens at this port of this machine. */
    public static DatabaseProxy before(int port) throws IOException {
        DatabaseProxy proxy = new DatabaseProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        inBackground(proxy::accept);
        return proxy;
    }

    /** Before the server of this machine that has the database. */
    public static DatabaseProxy before(String jdbcUrl) throws IOException {
        return before(address(jdbcUrl).getPort());
    }

    /** Where the database is reached through here; unencrypted, so that messages can be told apart. */
    public String through(String jdbcUrl) {
        return JDBC + "postgresql://127.0.0.1:" + port() + address(jdbcUrl).getPath() + "?sslmode=disable";
    }

    private static URI address(String jdbcUrl) {
        return URI.create(jdbcUrl.substring(JDBC.length()));
    }

    public int port() {
        return listening.getLocalPort();
    }

    public long roundTrips() {
        return connections.stream().mapToLong(Turns::count).sum();
    }

    /** From now on connections are accepted, old ones stay open, and nothing goes through. */
    public synchronized void hold() {
        held = true;
    }

    /** Lets through what was held up and all that follows. */
    public synchronized void release() {
        held = false;
        notifyAll();
    }

    private synchronized void awaitRelease() throws IOException {
        try {
            while (held) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.addAll(List.of(client, server));
            Turns turns = new Turns();
            connections.add(turns);
            inBackground(() -> pass(client.getInputStream(), turns::clientSent, server.getOutputStream()));
            inBackground(() -> {
                pass(server.getInputStream(), turns::serverSent, client.getOutputStream());
                client.close();
            });
        }
    }

    /** Takes notice of what goes by. */
    private interface Notice {
        void take(byte[] bytes, int count);
    }

    /** Noticed before it is passed on: whoever has an answer finds it counted. */
    private void pass(InputStream from, Notice notice, OutputStream to) throws IOException {
        byte[] bytes = new byte[BUFFER];
        for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
            awaitRelease();
            notice.take(bytes, count);
            to.write(bytes, 0, count);
        }
    }

    /** Work that ends when a socket is closed. */
    private interface Pumping {
        void run() throws IOException;
    }

    private static void inBackground(Pumping work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // Either end has hung up, and with it the other notices.
                    }
                },
                "database-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
