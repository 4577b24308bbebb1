package org.wangge.load.drive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server whose one thread takes 20 ms for every answer: 50 answers a second. */
class LoopTest {

    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger served = new AtomicInteger();
    private HttpServer server;
    private String url;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(thread);
        server.createContext("/work", exchange -> {
            for (long end = System.nanoTime() + WORK_NANOS; System.nanoTime() < end; ) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            served.incrementAndGet();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("done".getBytes(UTF_8));
            exchange.close();
        });
        server.createContext("/full", exchange -> {
            if ("true".equals(exchange.getRequestHeaders().getFirst("Clear"))) {
                exchange.getResponseHeaders().add("Retry-After", "1");
            }
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
        thread.shutdownNow();
    }

    @Test
    void the_open_loop_counts_how_long_a_call_waited_before_it_could_be_sent() throws Exception {
        Call work = Call.get("/work", "");
        Tally tally = new OpenLoop(url, 1).run(100, Duration.ofMillis(500), () -> work);
        assertEquals(50, tally.of(200));
        // 50 calls in half a second keep a server of 50 a second busy for a whole one: the last waits half a second.
        assertTrue(tally.millis(100, 200) > 400, "the last waited " + tally.millis(100, 200) + " ms");
    }

    @Test
    void the_closed_loop_sends_the_next_call_when_the_last_is_answered() throws Exception {
        Call work = Call.get("/work", "");
        Tally tally = new ClosedLoop(url, 1).run(5, Duration.ofSeconds(30), () -> work);
        assertEquals(5, tally.of(200));
        assertEquals(5, served.get());
        assertEquals(0, tally.otherThan(200));
        assertTrue(tally.millis(0, 200) >= 19, "the first took " + tally.millis(0, 200) + " ms");
    }

    @Test
    void who_is_sent_away_must_be_told_when_to_come_back() throws Exception {
        Call told = Call.get("/full", "", Map.of("Clear", "true"));
        Call untold = Call.get("/full", "");
        AtomicInteger next = new AtomicInteger();
        Tally tally = new ClosedLoop(url, 1)
                .run(4, Duration.ofSeconds(30), () -> next.getAndIncrement() % 4 == 0 ? untold : told);
        assertEquals(4, tally.of(503));
        assertEquals(1, tally.refusedUnclearly());
        assertEquals(0, tally.otherThan(200, 503));
    }

    @Test
    void no_answer_is_counted_as_none() throws Exception {
        server.stop(0);
        Call work = Call.get("/work", "");
        Tally tally = new ClosedLoop(url, 1).run(2, Duration.ofSeconds(30), () -> work);
        assertEquals(2, tally.of(Tally.NO_ANSWER));
        assertEquals(2, tally.otherThan(200));
    }

    @Test
    void chunks_are_put_together() throws Exception {
        try (Wire wire = new Wire(url)) {
            Reply reply = wire.send(Call.get("/work", ""));
            assertEquals("chunked", reply.header("Transfer-Encoding").orElse(""));
            assertEquals("done", reply.body());
            assertEquals(200, wire.send(Call.get("/work", "")).status());
        }
    }
}
