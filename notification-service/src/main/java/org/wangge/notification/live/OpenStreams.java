package org.wangge.notification.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wangge.kit.database.WhileDatabaseIsThere;
import org.wangge.kit.problem.Unavailable;
import org.wangge.notification.hearing.Told;
import org.wangge.notification.inbox.Inboxes;

/**
 * The streams open with this copy of the service, and what wakes them: commits of this process at once, and what other
 * copies committed by one shared poll of how far the watched inboxes have got.
 */
@ApplicationScoped
class OpenStreams {

    private final LiveFeed feed;
    private final Inboxes inboxes;
    private final LiveSettings settings;
    private final Clock clock;

    /** These two are guarded by this. */
    private final Map<String, List<LiveStream>> byAccount = new HashMap<>();

    private int count;

    OpenStreams(LiveFeed feed, Inboxes inboxes, LiveSettings settings, Clock clock) {
        this.feed = feed;
        this.inboxes = inboxes;
        this.settings = settings;
        this.clock = clock;
    }

    /** A stream that has its place from now on; refuses if there is none left, while it can still be told. */
    Multi<OutboundSseEvent> open(Watcher watcher, SseEvents events) {
        LiveStream stream = new LiveStream(watcher, feed, events, this::leave);
        enter(stream);
        return Multi.createFrom().publisher(stream);
    }

    private synchronized void enter(LiveStream stream) {
        if (count >= settings.streams()) {
            throw new Unavailable(settings.heartbeat());
        }
        List<LiveStream> own = byAccount.computeIfAbsent(stream.account(), account -> new ArrayList<>());
        if (own.size() >= settings.streamsPerAccount()) {
            throw new TooManyStreams(own.size(), settings.heartbeat());
        }
        own.add(stream);
        count++;
    }

    private synchronized void leave(LiveStream stream) {
        List<LiveStream> own = byAccount.getOrDefault(stream.account(), List.of());
        if (own.remove(stream)) {
            count--;
        }
        if (own.isEmpty()) {
            byAccount.remove(stream.account());
        }
    }

    private synchronized List<LiveStream> all() {
        return byAccount.values().stream().flatMap(List::stream).toList();
    }

    private synchronized List<LiveStream> of(String account) {
        return List.copyOf(byAccount.getOrDefault(account, List.of()));
    }

    void told(@Observes Told told) {
        told.accounts().forEach(account -> of(account).forEach(LiveStream::wake));
    }

    /** Needs no database: streams are kept alive while it is away. */
    @Scheduled(every = "${wangge.notification.live.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void tend() {
        List<LiveStream> open = all();
        Instant now = clock.instant();
        open.stream()
                .filter(stream -> stream.isOverAt(now) || stream.isUnclaimedAfter(settings.heartbeat()))
                .forEach(LiveStream::close);
        open.forEach(stream -> stream.beatIfSilentFor(settings.heartbeat()));
    }

    @Scheduled(every = "${wangge.notification.live.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @WhileDatabaseIsThere
    void look() {
        List<LiveStream> open = all();
        if (open.isEmpty()) {
            return;
        }
        Map<String, Long> last = inboxes.lastSequencesOf(
                open.stream().map(LiveStream::account).distinct().toList());
        open.stream()
                .filter(stream -> stream.isBehind(last.getOrDefault(stream.account(), 0L)))
                .forEach(LiveStream::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        all().forEach(LiveStream::close);
    }
}
