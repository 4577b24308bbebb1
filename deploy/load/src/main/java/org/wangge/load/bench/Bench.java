package org.wangge.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.wangge.embedded.PostgresServer;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.TestServers;

/**
 * One PostgreSQL and one Kafka broker, which both sides of every ratio use, and the services beside them as they are shipped.
 * Everything is started when it is first asked for and ended with the run.
 */
public final class Bench implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();

    private static final Map<String, List<String>> HEARD = Map.of(
            "issue-service", List.of("grids", "postings"),
            "personnel-service", List.of("grids"),
            "notification-service", List.of("issue-events"));

    /** For a notification-service that is not to hear what the figures before have left, a hundred thousand events. */
    public static final Map<String, String> NEW_EVENTS_ALONE =
            Map.of("mp.messaging.incoming.issue-events.auto.offset.reset", "latest");

    private final PostgresServer postgres;
    private final Broker broker;
    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private boolean closed;

    private Bench(PostgresServer postgres, Broker broker) {
        this.postgres = postgres;
        this.broker = broker;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "bench-end"));
    }

    public static Bench open() throws IOException {
        clear();
        Files.createDirectories(DIRECTORY);
        TestServers.startOidc();
        PostgresServer postgres = PostgresServer.builder()
                .directory(DIRECTORY.resolve("postgres"))
                .setting("fsync", "on")
                .setting("synchronous_commit", "on")
                .setting("full_page_writes", "on")
                .setting("shared_buffers", "1GB")
                .setting("wal_buffers", "16MB")
                .setting("max_wal_size", "8GB")
                .setting("checkpoint_timeout", "15min")
                .setting("maintenance_work_mem", "512MB")
                .setting("autovacuum_max_workers", "2")
                .setting("shared_preload_libraries", "pg_stat_statements")
                .setting("track_commit_timestamp", "on")
                .setting("log_line_prefix", LogLine.PREFIX)
                .build()
                .start();
        Broker broker;
        try {
            broker = Broker.start(DIRECTORY.resolve("kafka"));
        } catch (IOException | RuntimeException noBroker) {
            postgres.close();
            throw noBroker;
        }
        System.setProperty("kafka.bootstrap.servers", broker.servers()); // for the test kit's Topics
        return new Bench(postgres, broker);
    }

    public Broker broker() {
        return broker;
    }

    /** PostgreSQL's own log. */
    public Path postgresLog() {
        return postgres.log();
    }

    /** A database and a role of the same name, which is its password too; made if it is not there. */
    public Database database(String name) throws Exception {
        postgres.createDatabase(name, name, name);
        Database database = new Database(postgres, name, name);
        database.run("create extension if not exists pg_stat_statements");
        return database;
    }

    /** A service of this database, not started yet, with some of its properties set otherwise. */
    public ServiceProcess service(String title, Database database, Map<String, String> settings) throws Exception {
        return service(title, database, postgres.port(), settings);
    }

    /** As the other, but it reaches PostgreSQL at another port: a proxy's. */
    public ServiceProcess service(String title, Database database, int port, Map<String, String> settings)
            throws Exception {
        Map<String, String> properties = new LinkedHashMap<>();
        // Each database hears everything from the beginning, whatever another figure's heard before.
        for (String channel : HEARD.getOrDefault(title, List.of())) {
            properties.put("mp.messaging.incoming." + channel + ".group.id", database.name());
        }
        properties.putAll(settings);
        List<String> options = new ArrayList<>(Shipped.options(title));
        Shipped.application(title);
        if (Shipped.canUseCache()) {
            options.add(cache(title).option());
        }
        properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
        ServiceProcess service = new ServiceProcess(title, environment(database, port), options, Path.of("target"));
        services.add(service);
        return service;
    }

    /** How services are started here, for the head of the table. */
    public static String startedAs() {
        return "services as aot-jar with the options of their image, "
                + (Shipped.canUseCache()
                        ? "each with an AOT cache"
                        : "but without an AOT cache, which this JDK has not");
    }

    private Cache cache(String title) throws Exception {
        Cache cache = new Cache(title);
        if (!cache.isThere()) {
            Database empty = database("load_training_" + title.replace('-', '_'));
            try {
                cache.train(environment(empty, postgres.port()));
            } finally {
                empty.drop();
            }
        }
        return cache;
    }

    private Map<String, String> environment(Database database, int port) {
        return Map.of(
                "WANGGE_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + database.name() + "?sslmode=disable",
                "WANGGE_DB_USER", database.name(),
                "WANGGE_DB_PASSWORD", database.name(),
                "KAFKA_BOOTSTRAP_SERVERS", broker.servers(),
                "WANGGE_OIDC_URL", System.getProperty("WANGGE_OIDC_URL"),
                "WANGGE_OIDC_ISSUER", System.getProperty("WANGGE_OIDC_ISSUER"),
                "WANGGE_SMTP_MOCK", "true",
                "WANGGE_PERSONNEL_URL", "http://127.0.0.1:1",
                "WANGGE_PHOTOS_DIRECTORY", DIRECTORY.resolve("photos").toString());
    }

    /** Ends everything. The run is over by then, whether it came to its end or was broken off. */
    @Override
    public void close() throws IOException {
        end();
        clear();
    }

    private synchronized void end() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (ServiceProcess service : services) {
                service.kill();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        broker.close();
        postgres.close();
    }

    private static void clear() throws IOException {
        if (!Files.exists(DIRECTORY)) {
            return;
        }
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
