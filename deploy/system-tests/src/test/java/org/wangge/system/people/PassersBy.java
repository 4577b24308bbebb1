package org.wangge.system.people;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wangge.local.api.ApiClient;
import org.wangge.local.api.NoAnswer;
import org.wangge.local.api.Session;
import org.wangge.local.api.Unexpected;
import org.wangge.local.demo.work.Faults;

/**
 * People who sign in and look around: a login, a place, a grid, somebody's postings, an inbox. They come to Keycloak and to every service even where
 * those who work need none of them, and do not try again.
 */
final class PassersBy {
    private static final Logger LOG = Logger.getLogger(PassersBy.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final List<String> LOOKS = List.of(
            "/v1/locations?point=113.75,34.75",
            "/v1/grids?level=1",
            "/v1/people?limit=1",
            "/v1/issues/counts",
            "/v1/notifications?limit=1");

    private final ApiClient client;
    private final String password;
    private final List<String> usernames;
    private final Faults faults;
    private final AtomicInteger next = new AtomicInteger();

    PassersBy(ApiClient client, String password, List<String> usernames, Faults faults) {
        this.client = client;
        this.password = password;
        this.usernames = usernames;
        this.faults = faults;
    }

    Rhythm begin() {
        return new Rhythm("Somebody who looks around", PAUSE, this::visit, faults);
    }

    private void visit() {
        var visitor = client.as(usernames.get(next.getAndIncrement() % usernames.size()), password);
        LOOKS.forEach(path -> look(visitor, path));
    }

    /** What comes back, the watch on the client looks at. */
    private static void look(Session visitor, String path) {
        try {
            visitor.get(path);
        } catch (NoAnswer broken) {
            LOG.log(Level.FINE, "The gateway itself is away", broken);
        } catch (Unexpected login) {
            login.answer().expect(429, 503);
        }
    }
}
