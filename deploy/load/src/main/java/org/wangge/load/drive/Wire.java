package org.wangge.load.drive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection of this machine, for one thread. It does as little as can be done, so that what
 * is measured is the service. Connects again after it was hung up.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /** @param service its address, {@code http://127.0.0.1:8081} */
    public Wire(String service) {
        this.port = URI.create(service).getPort();
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
            open = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(open.getInputStream(), 16_384);
            socket = open;
        }
        return open;
    }

    private Reply reply() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.substring(9, 12));
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        String body = status == 304 || status == 204 ? "" : body(headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Reply(status, headers, body);
    }

    private String body(Map<String, String> headers) throws IOException {
        if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return new String(bytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))), UTF_8);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
            whole.write(bytes(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return whole.toString(UTF_8);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = input().readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("Hung up inside a body");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        InputStream from = input();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("Hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private InputStream input() throws IOException {
        if (in == null) {
            throw new IOException("Not connected");
        }
        return in;
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
