package org.wangge.notification.live;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.inbox.InboxEntry;
import org.wangge.notification.message.Language;

/**
 * One open stream, for one client. It reads its inbox from the last sequence it sent on, as fast as the client takes
 * it, each time it is woken: by the client asking for more, by a commit in this process, or by the poll. However often
 * it is woken, one thread at a time works for it.
 */
final class LiveStream implements Flow.Publisher<OutboundSseEvent>, Flow.Subscription {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final long UNKNOWN = -1;

    private final Watcher watcher;
    private final LiveFeed feed;
    private final SseEvents events;
    private final Consumer<LiveStream> onEnd;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger wakes = new AtomicInteger();
    private final Deque<InboxEntry> read = new ArrayDeque<>();

    private volatile Flow.@Nullable Subscriber<? super OutboundSseEvent> client;
    private Language language = Language.CHINESE;
    private volatile long seen = UNKNOWN;
    private volatile long lastSent = System.nanoTime();
    private volatile boolean beat;
    private volatile boolean closing;
    private volatile boolean ended;

    LiveStream(Watcher watcher, LiveFeed feed, SseEvents events, Consumer<LiveStream> onEnd) {
        this.watcher = watcher;
        this.feed = feed;
        this.events = events;
        this.onEnd = onEnd;
    }

    String account() {
        return watcher.account();
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(watcher.until());
    }

    /** Whether the inbox has got further than this stream. */
    boolean isBehind(long last) {
        return seen != UNKNOWN && seen < last;
    }

    /** Whether its client went away before it was served. */
    boolean isUnclaimedAfter(Duration time) {
        return client == null && isSilentFor(time);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super OutboundSseEvent> subscriber) {
        client = subscriber;
        subscriber.onSubscribe(this);
        if (ended) {
            subscriber.onComplete();
        }
    }

    @Override
    public void request(long more) {
        demand.accumulateAndGet(more, (had, added) -> had + added < 0 ? Long.MAX_VALUE : had + added);
        wake();
    }

    /** The client has gone. */
    @Override
    public void cancel() {
        ended = true;
        onEnd.accept(this);
    }

    /** Ends the stream in good order, after what is being sent. */
    void close() {
        closing = true;
        wake();
    }

    /** Sends a comment if nothing has been sent for so long. */
    void beatIfSilentFor(Duration time) {
        if (isSilentFor(time)) {
            beat = true;
            wake();
        }
    }

    private boolean isSilentFor(Duration time) {
        return System.nanoTime() - lastSent >= time.toNanos();
    }

    void wake() {
        if (wakes.getAndIncrement() == 0) {
            Infrastructure.getDefaultExecutor().execute(this::work);
        }
    }

    private void work() {
        int answered;
        do {
            answered = wakes.get();
            try {
                send();
            } catch (RuntimeException failed) {
                LOG.warn("A stream ends early; its client resumes where it was", failed);
                closing = true;
            }
            if (closing && !ended) {
                cancel();
                complete();
            }
        } while (wakes.addAndGet(-answered) != 0);
    }

    private void send() {
        while (!ended && !closing && demand.get() > 0) {
            if (seen == UNKNOWN) {
                language = feed.languageOf(watcher);
                seen = feed.startOf(watcher);
                emit(events.greeting(seen));
                continue;
            }
            if (read.isEmpty()) {
                read.addAll(feed.after(watcher, seen));
            }
            InboxEntry next = read.poll();
            if (next != null) {
                seen = next.sequence();
                emit(events.notification(next, language));
            } else if (beat) {
                emit(events.heartbeat());
            } else {
                return;
            }
        }
    }

    private void emit(OutboundSseEvent event) {
        demand.decrementAndGet();
        beat = false;
        lastSent = System.nanoTime();
        client().onNext(event);
    }

    private void complete() {
        Flow.Subscriber<? super OutboundSseEvent> served = client;
        if (served != null) {
            served.onComplete();
        }
    }

    private Flow.Subscriber<? super OutboundSseEvent> client() {
        return Objects.requireNonNull(client, "nobody has subscribed");
    }
}
