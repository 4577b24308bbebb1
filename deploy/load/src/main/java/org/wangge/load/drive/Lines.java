package org.wangge.load.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kept-alive connections to one service, each with at most one call under way, driven by one thread: hundreds of threads would take the
 * processors from the service that they share them with. What is answered is counted.
 */
final class Lines implements AutoCloseable {

    /**
     * A selector waits for whole milliseconds. What is due sooner is waited for in steps of this: shorter ones would find each call's moment
     * better, but waking takes from the service, which shares the processors.
     */
    private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final class Line {

        private final SocketChannel channel;
        private final Incoming incoming = new Incoming();
        private long since;
        private boolean isBusy;

        Line(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private final InetSocketAddress address;
    private final int most;
    private final Tally tally;
    private final Selector selector;
    private final Deque<Line> idle = new ArrayDeque<>();
    private int busy;

    /** @param most calls under way at once */
    Lines(String service, int most, Tally tally) throws IOException {
        this.address = Wire.address(service);
        this.most = most;
        this.tally = tally;
        this.selector = Selector.open();
    }

    boolean areAllBusy() {
        return busy == most;
    }

    /** Sends a call on a line that is free. It is timed from when it was due. */
    void send(Call call, long due) {
        try {
            Line line = idle.isEmpty() ? open() : idle.pop();
            line.since = due;
            line.isBusy = true;
            busy++;
            write(line, ByteBuffer.wrap(call.bytes()));
        } catch (IOException noConnection) {
            tally.count(Tally.NO_ANSWER, System.nanoTime() - due, false);
        }
    }

    private void write(Line line, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                line.channel.write(bytes);
            }
        } catch (IOException broken) {
            hungUp(line);
        }
    }

    private Line open() throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Line line = new Line(channel);
        channel.register(selector, SelectionKey.OP_READ, line);
        return line;
    }

    /** Takes what answers there are, and waits for the first one until then, in {@link System#nanoTime}. */
    void receive(long until) throws IOException {
        long wait = until - System.nanoTime();
        long millis = TimeUnit.NANOSECONDS.toMillis(wait);
        int ready = millis > 0 ? selector.select(millis) : selector.selectNow();
        if (ready == 0 && millis == 0 && wait > 0) {
            LockSupport.parkNanos(Math.min(wait, STEP_NANOS));
        }
        selector.selectedKeys().forEach(key -> receive((Line) key.attachment()));
        selector.selectedKeys().clear();
    }

    /** Waits for the answers to what is under way, but not for ever. */
    void receiveAll() throws IOException {
        long last = System.nanoTime() + PATIENCE.toNanos();
        while (busy > 0 && System.nanoTime() < last) {
            receive(last);
        }
    }

    private void receive(Line line) {
        try {
            boolean ended = line.channel.read(line.incoming.room()) < 0;
            Reply reply = line.incoming.next();
            if (reply != null) {
                answered(line, reply.status(), reply.header("retry-after").isPresent());
                idle.push(line);
            }
            if (ended || reply != null && reply.isLast()) {
                hungUp(line);
            }
        } catch (IOException broken) {
            hungUp(line);
        }
    }

    /** What it has under way, if anything, gets no answer any more. */
    private void hungUp(Line line) {
        if (line.isBusy) {
            answered(line, Tally.NO_ANSWER, false);
        }
        idle.remove(line);
        close(line.channel);
    }

    private void answered(Line line, int status, boolean saysWhenToRetry) {
        tally.count(status, System.nanoTime() - line.since, saysWhenToRetry);
        line.isBusy = false;
        busy--;
    }

    /** Calls under way get no answer any more. */
    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            hungUp((Line) key.attachment());
        }
        selector.close();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone); // and with it the run: it would go on with fewer lines
        }
    }
}
