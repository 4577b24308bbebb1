package org.wangge.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** An SMTP server that takes every mail, but answers one step of the conversation as it was told. */
final class ScriptedMailServer implements AutoCloseable {

    /** The step ahead of a client's first line. */
    static final String GREETING = "";

    /** The step that ends a mail. */
    static final String END_OF_MAIL = ".";

    static final String SILENCE = "silence";
    static final String HANG_UP = "hang up";

    private final ServerSocket door;
    private final String step;
    private final String[] replies;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger reached = new AtomicInteger();

    /**
     * @param step    what a client's line begins with at that step
     * @param replies the answers to it, the last one again and again
     */
    ScriptedMailServer(String step, String... replies) throws IOException {
        this(ConfigProvider.getConfig().getValue("wangge.smtp.port", Integer.class), step, replies);
    }

    ScriptedMailServer(int port, String step, String... replies) throws IOException {
        this.step = step;
        this.replies = replies;
        door = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"));
        start(this::serve);
    }

    /** How often clients have come to the step. */
    int timesReached() {
        return reached.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                clients.add(client);
                start(() -> talk(client));
            } catch (SocketException closed) {
                return;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            OutputStream out = client.getOutputStream();
            boolean inMail = false;
            for (String line = GREETING; line != null; line = in.readLine()) {
                if (inMail && !line.equals(END_OF_MAIL)) {
                    continue;
                }
                inMail = line.equals("DATA");
                String reply = reply(line);
                if (reply.equals(HANG_UP)) {
                    return;
                }
                if (!reply.equals(SILENCE)) {
                    out.write((reply + "\r\n").getBytes(US_ASCII));
                    out.flush();
                }
            }
        } catch (IOException hungUp) {
            clients.remove(client);
        }
    }

    private String reply(String line) {
        if (step.isEmpty() ? line.isEmpty() : line.startsWith(step)) {
            return replies[Math.min(reached.getAndIncrement(), replies.length - 1)];
        }
        return switch (line) {
            case GREETING -> "220 ready";
            case "DATA" -> "354 go on";
            default -> "250 fine";
        };
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
