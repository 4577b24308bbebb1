package org.wangge.issue.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.RememberedStandings;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.together.AskedOnEventLoop;
import org.wangge.kit.database.DatabasePulse;

/** The tags of issues, for telephones that ask whether theirs has changed: nothing is asked more often. */
@ApplicationScoped
public class IssueTags {

    private static final String FIND = "select id, ledger_grid, " + RememberedStandings.EDITION
            + ", version, state, deadline, grid is not null,"
            + " reporter, assignee_account, assignee_person, resolver_account, resolver_person"
            + " from issue where id = any ($1)";

    private final AskedOnEventLoop<Found> asked;
    private final RememberedStandings standings;
    private final Clock clock;

    IssueTags(AgroalDataSource pool, DatabasePulse database, RememberedStandings standings, Clock clock) {
        this.asked = new AskedOnEventLoop<>(FIND, IssueTags::found, pool, database);
        this.standings = standings;
        this.clock = clock;
    }

    void end(@Observes ShutdownEvent stopping) {
        asked.close();
    }

    private record Found(
            UUID ledgerGrid,
            long edition,
            long version,
            State state,
            @Nullable Instant deadline,
            boolean placed,
            Relations.Named named) {}

    /**
     * The tag of the issue as it would be answered now. Empty where there is none, or none the caller may know of, and where he has not
     * asked since somebody's postings changed; it fails where {@link AskedOnEventLoop} does.
     */
    public Uni<Optional<EntityTag>> tag(UUID issue, Relations.Asking asking) {
        return asked.find(issue)
                .map(answer -> answer.flatMap(found -> standings
                        .atHand(found.ledgerGrid(), asking.account(), found.edition())
                        .filter(standing -> Loop.maySee(Relations.of(asking, standing, found.named())))
                        .map(standing -> tag(found, standing))));
    }

    private EntityTag tag(Found found, Standing standing) {
        return IssueTag.of(
                found.version(),
                found.state().isOverdue(found.deadline(), clock.instant()),
                found.placed() ? standing.grid() : null);
    }

    private static Found found(Row row) {
        return new Found(
                row.getUUID(1),
                row.getLong(2),
                row.getLong(3),
                State.valueOf(row.getString(4)),
                instant(row.getOffsetDateTime(5)),
                row.getBoolean(6),
                new Relations.Named(row.getString(7), party(row, 8), party(row, 10)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** @param at column of the account, the person's being the next */
    private static @Nullable Party party(Row row, int at) {
        return Party.unnamed(row.getString(at), row.getUUID(at + 1));
    }
}
