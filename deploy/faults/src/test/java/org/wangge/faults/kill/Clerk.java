package org.wangge.faults.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Tokens;

/** Somebody who files one thing after another and repeats each under its key until it is acknowledged. */
final class Clerk implements AutoCloseable {

    private static final String ADMINISTRATOR = Tokens.of("clerk", "administrator");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Function<UUID, List<Paper>> papers;
    private final List<UUID> filed = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::work, "clerk");
    private volatile boolean stopping;

    /** One request. */
    record Paper(String url, String body) {}

    private Clerk(Function<UUID, List<Paper>> papers) {
        this.papers = papers;
    }

    /** @param papers what there is to send for the thing of an id, one after the other */
    static Clerk filing(Function<UUID, List<Paper>> papers) {
        Clerk clerk = new Clerk(papers);
        clerk.thread.start();
        return clerk;
    }

    /** What was acknowledged. */
    List<UUID> filed() {
        return List.copyOf(filed);
    }

    /** Answers there should not have been. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void work() {
        try {
            while (!stopping) {
                UUID id = Ids.next();
                for (Paper paper : papers.apply(id)) {
                    insist(paper, UUID.randomUUID().toString());
                }
                filed.add(id);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void insist(Paper paper, String key) throws InterruptedException {
        while (!isDone(paper, key)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean isDone(Paper paper, String key) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(paper.url()))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + ADMINISTRATOR)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(paper.body()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            boolean comeAgain = answer.statusCode() == 503
                            && answer.headers().firstValue("Retry-After").isPresent()
                    || answer.body().contains("idempotency-still-running");
            if (answer.statusCode() != 201 && !comeAgain) {
                wrong.add(answer.statusCode() + " " + answer.body());
                stopping = true;
                return true;
            }
            return answer.statusCode() == 201;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
    }
}
