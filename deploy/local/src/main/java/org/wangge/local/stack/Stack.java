package org.wangge.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.wangge.embedded.CannotStart;
import org.wangge.embedded.KafkaServer;
import org.wangge.embedded.PostgresServer;

/** Starts the parts, each as soon as what it needs is there, and stops them in reverse order. */
final class Stack {
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final Options options;
    private final Layout layout;
    private final Console console;
    private final Shutdown shutdown;
    private final Health health = new Health();
    private final Map<String, URI> parts = new LinkedHashMap<>();
    private final Path keycloakZip;

    Stack(Options options, Layout layout, Path keycloakZip, Shutdown shutdown, Console console) {
        this.options = options;
        this.layout = layout;
        this.keycloakZip = keycloakZip;
        this.shutdown = shutdown;
        this.console = console;
        parts.put(Keycloak.NAME, URI.create(layout.realmUrl() + "/.well-known/openid-configuration"));
        for (Service service : Service.values()) {
            parts.put(service.title(), URI.create("http://localhost:" + layout.port(service) + "/q/health/ready"));
        }
    }

    /** Returns when all parts answer; a part that does not come ends the wait with one line. */
    void start() throws InterruptedException {
        CompletableFuture<Void> gateway = Tasks.run(this::startGateway);
        CompletableFuture<Void> postgres = Tasks.run(this::startPostgres);
        CompletableFuture<Void> kafka = Tasks.run(this::startKafka);
        Keycloak keycloak = new Keycloak(layout, keycloakZip);
        CompletableFuture<Void> keycloakUp = Tasks.run(() -> keycloak.prepare(console))
                .thenCombine(postgres, (prepared, started) -> started)
                .thenCompose(done -> Tasks.run(() -> startChild(keycloak.child(console))));
        CompletableFuture<Void> servicesUp = postgres.thenCombine(kafka, (one, other) -> one)
                .thenCompose(done -> Tasks.all(options.services().stream()
                        .map(service -> Tasks.run(() -> startChild(child(service))))
                        .toList()));
        Tasks.await(List.of(gateway, postgres, kafka, keycloakUp, servicesUp));
    }

    /** Which part answers now. */
    Map<String, Boolean> health() {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, URI> part : parts.entrySet()) {
                answers.put(part.getKey(), health.answers(part.getValue()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }

    private void startGateway() {
        Gateway gateway = new Gateway(layout.gatewayPort(), new Routes(layout)::of, new Pages(this::health));
        shutdown.add(Shutdown.Step.GATEWAY, "gateway", gateway::close);
        gateway.start();
    }

    private void startPostgres() {
        PostgresServer postgres = PostgresServer.builder()
                .directory(layout.postgres())
                .port(layout.postgresPort())
                .programs(layout.programs().resolve("postgres"))
                .setting("fsync", "on")
                .setting("synchronous_commit", "off")
                .stopWithJvm(false)
                .build();
        shutdown.add(Shutdown.Step.POSTGRES, "PostgreSQL", postgres::stop);
        postgres.start();
        Guard guard = Guard.of(postgres.pid());
        shutdown.add(Shutdown.Step.GUARD, "guard", guard::close);
        postgres.createDatabase(Keycloak.DATABASE, Keycloak.DATABASE, Layout.SAMPLE_PASSWORD);
        for (Service service : Service.values()) {
            postgres.createDatabase(service.database(), service.database(), Layout.SAMPLE_PASSWORD);
        }
        console.progress("PostgreSQL is ready on port " + postgres.port());
    }

    private void startKafka() {
        KafkaServer kafka = KafkaServer.builder()
                .directory(layout.kafka())
                .port(layout.kafkaPort())
                .setting("num.partitions", Integer.toString(Topics.PARTITIONS))
                .build();
        shutdown.add(Shutdown.Step.KAFKA, "Kafka", kafka::stop);
        kafka.start();
        Topics.createIn(kafka);
        console.progress("Kafka is ready on port " + kafka.port());
    }

    private Child child(Service service) {
        Path jar = layout.jar(service);
        List<String> command = JavaCommand.of(layout, service.heap(), List.of("-jar", jar.toString()));
        return new Child(service.title(), command, Environment.of(service, layout), layout, console);
    }

    private void startChild(Child child) throws InterruptedException {
        shutdown.add(Shutdown.Step.CHILD, child.name(), child::stop);
        child.start();
        URI ready = parts.get(child.name());
        if (ready == null || !health.await(ready, READY_WITHIN, () -> !child.alive())) {
            throw new CannotStart(child.name()
                    + (child.alive() ? " is not ready in time" : " ended while starting")
                    + LogTail.reason(layout.log(child.name())));
        }
        child.supervise();
        console.progress(child.name() + " is ready");
    }
}
