package org.wangge.load.drive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection of this machine, for one thread. It does as little as can be done, so that what
 * is measured is the service. Connects again after it was hung up.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final InetSocketAddress address;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    private Incoming incoming = new Incoming();

    /** @param service its address, {@code http://127.0.0.1:8081} */
    public Wire(String service) {
        this.address = address(service);
    }

    static InetSocketAddress address(String service) {
        return new InetSocketAddress("127.0.0.1", URI.create(service).getPort());
    }

    /** Sends and waits for the whole answer. After an {@link IOException} the next call begins with a new connection. */
    public Reply send(Call call) throws IOException {
        try {
            Socket connected = connected();
            connected.getOutputStream().write(call.bytes());
            return reply();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private Socket connected() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(address.getAddress(), address.getPort());
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            in = open.getInputStream();
            incoming = new Incoming();
            socket = open;
        }
        return open;
    }

    private Reply reply() throws IOException {
        if (in == null) {
            throw new IOException("Not connected");
        }
        Reply reply = incoming.next();
        while (reply == null) {
            ByteBuffer room = incoming.room();
            int count = in.read(room.array(), room.position(), room.remaining());
            if (count < 0) {
                throw new EOFException("Hung up");
            }
            room.position(room.position() + count);
            reply = incoming.next();
        }
        if (reply.isLast()) {
            close();
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
