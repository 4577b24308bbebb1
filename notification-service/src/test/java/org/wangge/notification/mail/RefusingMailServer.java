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

/** An SMTP server that answers every recipient with the replies it was given, the last one again and again. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final String[] replies;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger recipients = new AtomicInteger();

    RefusingMailServer(String... replies) throws IOException {
        this.replies = replies;
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        door = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"));
        start(this::serve);
    }

    int recipientsRefused() {
        return recipients.get();
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
            say(out, "220 refusing");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    say(out, replies[Math.min(recipients.getAndIncrement(), replies.length - 1)]);
                } else {
                    say(out, line.startsWith("QUIT") ? "221 bye" : "250 fine");
                }
            }
        } catch (IOException hungUp) {
            clients.remove(client);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
