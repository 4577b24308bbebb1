package org.wangge.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** An SMTP server that answers every recipient with the replies it was given, the last one again and again. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final String[] replies;
    private final AtomicInteger recipients = new AtomicInteger();

    RefusingMailServer(String... replies) throws IOException {
        this.replies = replies;
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        door = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"));
        Thread keeper = new Thread(this::serve, "refusing-mail-server");
        keeper.setDaemon(true);
        keeper.start();
    }

    int recipientsRefused() {
        return recipients.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (SocketException closed) {
                // The test closes the door, or the client has hung up.
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private void talk(Socket client) throws IOException {
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
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
