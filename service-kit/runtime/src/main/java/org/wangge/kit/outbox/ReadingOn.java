package org.wangge.kit.outbox;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** In a backlog the batch after this one is read from the database while Kafka takes this one. */
final class ReadingOn implements Publisher.Meanwhile {

    private final OutboxTable outbox;
    private final OutboxBatch batch;
    private final int most;
    private @Nullable OutboxBatch following;

    ReadingOn(OutboxTable outbox, OutboxBatch batch, int most) {
        this.outbox = outbox;
        this.batch = batch;
        this.most = most;
    }

    @Override
    public void whileSending() throws SQLException {
        outbox.keepRelayLock();
    }

    @Override
    public void allHandedOver() throws SQLException {
        if (!batch.isLast()) {
            following = outbox.next(batch.after(batch.rows().size()), most);
        }
    }

    /** What was read meanwhile, or what there is now. */
    OutboxBatch following(OutboxCursor reached) throws SQLException {
        return following == null ? outbox.next(reached, most) : following;
    }
}
