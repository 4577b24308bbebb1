package org.wangge.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.admission.Overload;
import org.wangge.kit.outbox.Publisher.UnderWay;

/**
 * Carries the outbox to Kafka in order: at least once, and the cursor passes an event only after Kafka has it. Of all
 * copies of a service one relays at a time, the one whose database session holds an advisory lock; when it dies or falls silent,
 * PostgreSQL frees the lock and another copy goes on.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** How many times as many events go to one part of the table while others wait: emptying the other part is not what is urgent then. */
    private static final int TURNS_IN_A_BACKLOG = 10;

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final OutboxRelaySettings settings;
    private final Overload overload;
    private final String source;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private volatile @Nullable Publisher publisher;

    OutboxRelay(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxRelaySettings settings,
            Overload overload,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.kafka = kafka;
        this.settings = settings;
        this.overload = overload;
        this.source = "/" + service;
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            resume();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        pause();
    }

    /** Says that there may be new rows. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Starts relaying, or goes on after {@link #pause}. */
    public synchronized void resume() {
        if (thread != null) {
            return;
        }
        stopping = false;
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops relaying within a moment, even while Kafka does not answer; rows wait in the outbox. */
    public synchronized void pause() throws InterruptedException {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stopping = true;
        Publisher inUse = publisher;
        if (inUse != null) {
            inUse.close();
        }
        running.interrupt();
        running.join(TimeUnit.SECONDS.toMillis(10));
        thread = null;
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection();
                    OutboxTable outbox = OutboxTable.in(connection)) {
                if (outbox.takeRelayLock()) {
                    try {
                        relay(outbox, new OutboxUpkeep(connection));
                    } finally {
                        outbox.releaseRelayLock();
                    }
                }
                sleep(settings.retry());
            } catch (SQLException | KafkaException away) {
                if (!stopping) {
                    LOG.warnf("Events wait in the outbox: %s", away.getMessage());
                    pauseAfterFailure();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void relay(OutboxTable outbox, OutboxUpkeep upkeep) throws SQLException, InterruptedException {
        if (upkeep.adopt()) {
            LOG.warn("This database was restored into another cluster: all events in the outbox are told again");
        }
        OutboxCursor cursor = outbox.cursor();
        int sinceTurn = 0;
        try (Publisher toKafka = new Publisher(kafka, source)) {
            publisher = toKafka;
            UnderWay underWay = sendNext(outbox, cursor, toKafka);
            while (!stopping) {
                OutboxBatch batch = underWay.batch();
                // In a backlog Kafka always has a batch to take while the next is read.
                UnderWay following = batch.isLast() || !underWay.isAllHandedOver()
                        ? null
                        : sendNext(outbox, batch.after(batch.rows().size()), toKafka);
                int published = toKafka.awaitPublished(underWay, outbox::keepRelayLock);
                OutboxCursor reached = batch.after(published);
                if (published > 0 || !cursor.isSettled()) {
                    outbox.moveTo(reached);
                }
                cursor = reached;
                if (published < batch.rows().size()) {
                    throw new KafkaException("Kafka did not take event "
                            + batch.rows().get(published).id());
                }
                sinceTurn += published;
                if (sinceTurn >= settings.turnOver() * (batch.isLast() ? 1 : TURNS_IN_A_BACKLOG)) {
                    outbox.keepCursor();
                    upkeep.turnOver();
                    sinceTurn = 0;
                }
                if (published == 0) {
                    sleep(settings.poll());
                } else if (batch.isLast()) {
                    TimeUnit.MILLISECONDS.sleep(gather().toMillis());
                }
                underWay = following == null ? sendNext(outbox, cursor, toKafka) : following;
            }
        } finally {
            publisher = null;
            outbox.keepCursor();
        }
    }

    private UnderWay sendNext(OutboxTable outbox, OutboxCursor cursor, Publisher toKafka)
            throws SQLException, InterruptedException {
        return toKafka.handOver(outbox.next(cursor, BatchLimit.of(settings)), outbox::keepRelayLock);
    }

    private Duration gather() {
        return overload.isOn() ? settings.gatherInOverload() : settings.gather();
    }

    private void sleep(Duration longest) throws InterruptedException {
        if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private void pauseAfterFailure() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.retry().toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
