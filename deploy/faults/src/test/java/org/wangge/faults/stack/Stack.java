package org.wangge.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wangge.embedded.DataDirectory;
import org.wangge.embedded.PostgresServer;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Surroundings;

/** A system of its own: servers, services, topics and databases that nothing else uses. */
public final class Stack implements AutoCloseable {

    /** A dead consumer is missed within seconds, so that a fault's end is seen soon. */
    private static final Map<String, String> HEARING = Map.of(
            "WANGGE_SMTP_MOCK", "true",
            "WANGGE_PERSONNEL_URL", "http://127.0.0.1:1",
            "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "6000",
            "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS", "1000");

    /** Where the test kit's Topics look. */
    private static final String TOPICS_AT = "kafka.bootstrap.servers";

    private final Plan plan;
    private final Path folder;
    private final Path data;
    private final PostgresServer postgres;
    private final Broker broker;
    private final @Nullable String brokerBefore;
    private final IdentityProvider identity = new IdentityProvider();
    private final Surroundings surroundings;
    private final List<Member> issues = new ArrayList<>();
    private final List<Member> notifications = new ArrayList<>();
    private final List<Member> neighbours = new ArrayList<>();

    private Stack(Plan plan) {
        this.plan = plan;
        try {
            folder = Path.of("target", "faults", plan.name()).toAbsolutePath();
            DataDirectory.delete(folder);
            Files.createDirectories(folder);
            data = Files.createTempDirectory("wangge-faults");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // What an acknowledged commit promises is kept, as in production.
        postgres = PostgresServer.builder()
                .directory(plan.data() == null ? data.resolve("postgres") : plan.data())
                .setting("fsync", "on")
                .setting("synchronous_commit", "on")
                .setting("full_page_writes", "on")
                .build();
        broker = new Broker(data.resolve("kafka"), folder.resolve("broker.log"));
        brokerBefore = System.setProperty(TOPICS_AT, broker.bootstrapServers());
        surroundings = new Surroundings(postgres, broker.bootstrapServers(), identity.url(), folder);
    }

    /** A running stack, all services ready. */
    public static Stack of(Plan plan) throws InterruptedException {
        Stack stack = new Stack(plan);
        boolean open = false;
        try {
            stack.open();
            open = true;
            return stack;
        } finally {
            if (!open) {
                stack.close();
            }
        }
    }

    private void open() throws InterruptedException {
        identity.start();
        CompletableFuture<Void> database = CompletableFuture.runAsync(postgres::start);
        broker.start();
        broker.createTopics();
        database.join();
        for (int copy = 0; copy < plan.issues(); copy++) {
            issues.add(issueService(copy));
        }
        for (int copy = 0; copy < plan.notifications(); copy++) {
            notifications.add(notificationService(copy));
        }
        if (plan.neighbours()) {
            neighbours.add(Member.of("grid-service", "grid", Map.of(), surroundings, switches("grid")));
            neighbours.add(Member.of("personnel-service", "personnel", Map.of(), surroundings, switches("personnel")));
        }
        // The first copies migrate their databases before the others look at them.
        all().filter(service -> !isFurtherCopy(service))
                .forEach(service -> service.process().begin());
        all().filter(service -> !isFurtherCopy(service))
                .forEach(service -> service.process().awaitReady());
        all().filter(this::isFurtherCopy).forEach(service -> service.process().begin());
        all().filter(this::isFurtherCopy).forEach(service -> service.process().awaitReady());
    }

    private boolean isFurtherCopy(Member service) {
        return issues.indexOf(service) > 0 || notifications.indexOf(service) > 0;
    }

    private Member issueService(int copy) {
        Map<String, String> settings = new HashMap<>(plan.issueSettings());
        settings.put("WANGGE_PHOTOS_DIRECTORY", photoFolder());
        return Member.of("issue-service", "issue", settings, surroundings, switches("issue" + copy));
    }

    /** A further copy of issue-service, not started yet; for the caller to end. */
    public ServiceProcess issueServiceBeside() {
        return issueService(issues.size()).process();
    }

    /** A notification-service that hears another broker and has a database of its own; not started, for the caller to end. */
    public ServiceProcess notificationServiceAt(Broker other, String database) {
        Surroundings elsewhere = new Surroundings(postgres, other.bootstrapServers(), identity.url(), folder);
        return Member.of("notification-service", database, HEARING, elsewhere, switches(database))
                .process();
    }

    private Member notificationService(int copy) {
        return Member.of(
                "notification-service", "notification", HEARING, surroundings, switches("notification" + copy));
    }

    private Path switches(String member) {
        return folder.resolve("switches").resolve(member);
    }

    private Stream<Member> all() {
        return Stream.of(issues, notifications, neighbours).flatMap(List::stream);
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public Broker broker() {
        return broker;
    }

    public IdentityProvider identity() {
        return identity;
    }

    public Member issue(int copy) {
        return issues.get(copy);
    }

    public Member notification(int copy) {
        return notifications.get(copy);
    }

    public Member grid() {
        return neighbours.get(0);
    }

    public Member personnel() {
        return neighbours.get(1);
    }

    /** Where issue-service's copies listen. */
    public List<String> issueUrls() {
        return issues.stream().map(copy -> copy.process().url()).toList();
    }

    /** What a service of this stack finds around it. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** A broker of its own with all topics and nothing in them; for the caller to close. */
    public Broker anotherBroker() throws InterruptedException {
        Broker another = new Broker(data.resolve("kafka-" + System.nanoTime()), folder.resolve("another-broker.log"));
        another.start();
        another.createTopics();
        return another;
    }

    /** Where issue-service keeps photos. */
    public Path photos() {
        return Path.of(photoFolder());
    }

    Plan plan() {
        return plan;
    }

    private String photoFolder() {
        return plan.issueSettings()
                .getOrDefault("WANGGE_PHOTOS_DIRECTORY", data.resolve("photos").toString());
    }

    @Override
    public void close() throws InterruptedException {
        for (Member service : all().toList()) {
            service.process().kill();
        }
        broker.close();
        if (brokerBefore != null) {
            System.setProperty(TOPICS_AT, brokerBefore);
        }
        postgres.close();
        identity.close();
        DataDirectory.delete(data);
    }
}
