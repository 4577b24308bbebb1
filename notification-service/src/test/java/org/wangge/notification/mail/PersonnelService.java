package org.wangge.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * A neighbour over real HTTP: answers for contacts as personnel-service does, to callers with the token it gave them as
 * identity providers do.
 */
final class PersonnelService {

    private static final String TOKEN = "token-of-notification-service";

    private final URI address =
            URI.create(ConfigProvider.getConfig().getValue("quarkus.rest-client.personnel-service.url", String.class));
    private final Map<UUID, String> contacts = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private @Nullable HttpServer server;

    void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/token", PersonnelService::giveToken);
        server.createContext("/v1/people/", this::answer);
        server.start();
    }

    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Answers everything with this status from now on; 200 is as usual. */
    void answerWith(int newStatus) {
        status = newStatus;
    }

    void knows(UUID person, String name, @Nullable String email) {
        contacts.put(
                person,
                "{\"person\":\"%s\",\"name\":\"%s\",\"phone\":\"13800000000\"%s}"
                        .formatted(person, name, email == null ? "" : ",\"email\":\"" + email + "\""));
    }

    /** How often the contact of a person was asked. */
    long questionsFor(UUID person) {
        return questions.stream()
                .filter(path -> path.contains(person.toString()))
                .count();
    }

    private void answer(HttpExchange question) throws IOException {
        String path = question.getRequestURI().getPath();
        questions.add(path);
        UUID person = UUID.fromString(path.split("/")[3]);
        String contact = contacts.get(person);
        if (!("Bearer " + TOKEN).equals(question.getRequestHeaders().getFirst("Authorization"))) {
            send(question, 401, "{}");
        } else if (status != 200) {
            send(question, status, "{}");
        } else if (contact == null || !path.endsWith("/contact")) {
            send(question, 404, "{}");
        } else {
            send(question, 200, contact);
        }
    }

    private static void giveToken(HttpExchange question) throws IOException {
        send(question, 200, "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private static void send(HttpExchange question, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        question.getResponseHeaders().add("Content-Type", "application/json");
        question.sendResponseHeaders(status, bytes.length);
        question.getResponseBody().write(bytes);
        question.close();
    }
}
