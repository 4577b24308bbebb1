package org.wangge.issue.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Standings that were read before, for as long as no grid and no posting has changed since. Whoever reads an issue reads
 * {@link #EDITION} with it, in the same statement, and is given the standing as of then or later: it is never older than the
 * issue. Deeds, which lock their issue, read the standing with it and do not ask here.
 */
@ApplicationScoped
public class RememberedStandings {

    /** An SQL expression of type bigint. It moves with every change of what standings are made from, and only up. */
    public static final String EDITION = "(select standings from territory_change)";

    /** Some 3 KiB each. */
    private static final int MOST = 2_000;

    private record Key(UUID grid, String account, LocalDate day) {}

    private record Remembered(long edition, Standing standing) {}

    // Tidied by who reads it, as that is less work than to wake a thread for it.
    private final Cache<Key, Remembered> standings =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST).build();
    private final Standings reader;
    private final Clock clock;

    RememberedStandings(Standings reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Around the grid of an issue, with the postings of one account.
     *
     * @param edition read with the issue
     */
    public Standing around(UUID grid, String account, long edition) {
        Key key = key(grid, account);
        return current(key, edition).orElseGet(() -> {
            // Read after the edition, so as of then or later.
            Standing standing = read(grid, account);
            standings.put(key, new Remembered(edition, standing));
            return standing;
        });
    }

    /** The same where it is at hand, for who cannot wait until it is read: empty where it would have to be. */
    public Optional<Standing> atHand(UUID grid, String account, long edition) {
        return current(key(grid, account), edition);
    }

    private Key key(UUID grid, String account) {
        return new Key(grid, account, OfficeTime.day(clock.instant()));
    }

    private Optional<Standing> current(Key key, long edition) {
        return Optional.ofNullable(standings.getIfPresent(key))
                .filter(remembered -> remembered.edition() >= edition)
                .map(Remembered::standing);
    }

    private Standing read(UUID grid, String account) {
        return reader.around(grid, account)
                .orElseThrow(() -> new IllegalStateException("An issue is in grid " + grid + ", which is not known"));
    }
}
