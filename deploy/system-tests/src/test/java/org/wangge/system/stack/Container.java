package org.wangge.system.stack;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;

/** One container of the stack. */
public final class Container {
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(4);
    private static final int GRACE_SECONDS = 60;

    private final DockerClient docker = DockerClientFactory.instance().client();
    private final String id;
    private final String name;
    private final String image;

    Container(String id) {
        this.id = id;
        var found = inspect();
        this.name = found.getName().substring(1);
        this.image = found.getConfig().getImage();
    }

    /**
     * Ends its first process with SIGKILL, from outside and without telling the engine, which takes it for a crash and starts the container again
     * as its restart policy says.
     */
    public void kill() {
        var began = inspect().getState().getStartedAt();
        try (var killer = new GenericContainer<>(image)
                .withCreateContainerCmdModifier(command -> {
                    command.withUser("0")
                            .withEntrypoint(
                                    "bash",
                                    "-c",
                                    "kill -9 " + inspect().getState().getPidLong());
                    command.getHostConfig().withPidMode("host").withCapAdd(Capability.KILL);
                })
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy())) {
            killer.start();
        }
        await("the engine starts " + name + " again")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Boolean.TRUE.equals(inspect().getState().getRunning())
                        && !began.equals(inspect().getState().getStartedAt()));
    }

    public void stop() {
        docker.stopContainerCmd(id).withTimeout(GRACE_SECONDS).exec();
    }

    public void start() {
        docker.startContainerCmd(id).exec();
    }

    public Container awaitHealthy() {
        await(name + " is healthy")
                .atMost(HEALTHY_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(this::healthy);
        return this;
    }

    public boolean healthy() {
        var health = inspect().getState().getHealth();
        return health != null && "healthy".equals(health.getStatus());
    }

    /** What the first process ended with, of a container that is stopped. */
    public long exitCode() {
        var code = inspect().getState().getExitCodeLong();
        if (code == null) {
            throw new IllegalStateException(name + " has no exit code");
        }
        return code;
    }

    /** Whether it has this address in one of its networks. */
    public boolean isAt(String address) {
        return inspect().getNetworkSettings().getNetworks().values().stream()
                .anyMatch(network -> address.equals(network.getIpAddress()));
    }

    String id() {
        return id;
    }

    private InspectContainerResponse inspect() {
        return docker.inspectContainerCmd(id).exec();
    }

    @Override
    public String toString() {
        return name;
    }
}
