package org.wangge.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wangge.embedded.CannotStart;

/** Lets a service that was left out be run by hand: a {@code .env} file in its folder tells it of this stack. */
final class DevMode {
    private DevMode() {}

    static void prepare(Options options, Layout layout, Shutdown shutdown) {
        for (Service service : options.without()) {
            Path file = layout.root().resolve(service.title()).resolve(".env");
            try {
                Files.writeString(file, Environment.file(service, layout));
            } catch (IOException e) {
                throw new CannotStart(file + " cannot be written: " + e.getMessage(), e);
            }
            shutdown.add(Shutdown.Step.LOCK, file.toString(), () -> Files.deleteIfExists(file));
        }
    }

    static String command(Service service) {
        return "./mvnw -pl " + service.title() + " quarkus:dev";
    }
}
