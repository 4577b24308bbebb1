package org.wangge.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wangge.embedded.CannotStart;
import org.wangge.embedded.DataDirectory;
import org.wangge.embedded.Ports;

/** Looks whether the stack can stand here, before anything is started: room, one instance, free ports. */
final class Ground {
    private static final long ROOM_MEBIBYTES = 1024;

    private Ground() {}

    static SingleInstance take(Options options, Layout layout, Console console) {
        DataDirectory.requireRoom(layout.data(), ROOM_MEBIBYTES);
        SingleInstance instance = SingleInstance.of(layout.lock());
        try {
            makeDirectories(layout);
            Leftovers.stop(layout, console);
            ports(options, layout).forEach((port, purpose) -> Ports.requireFree(port, purpose));
            if (options.fresh()) {
                empty(layout);
                console.progress("the data in " + layout.data() + " is emptied");
            }
            return instance;
        } catch (CannotStart e) {
            free(instance);
            throw e;
        } catch (IOException e) {
            free(instance);
            throw new CannotStart("The data directory " + layout.data() + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    static void empty(Layout layout) throws IOException {
        layout.emptiedByFresh().forEach(DataDirectory::delete);
        Files.deleteIfExists(layout.sampleLoaded());
        makeDirectories(layout);
    }

    private static void free(SingleInstance instance) {
        try {
            instance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, String> ports(Options options, Layout layout) {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(layout.gatewayPort(), "the gateway; --port chooses another");
        options.services()
                .forEach(service -> ports.put(
                        layout.port(service), service.title() + "; --shift moves all ports but the gateway's"));
        ports.put(layout.keycloakPort(), "Keycloak; --shift moves all ports but the gateway's");
        ports.put(layout.kafkaPort(), "Kafka; --shift moves all ports but the gateway's");
        return ports;
    }

    private static void makeDirectories(Layout layout) throws IOException {
        for (Path directory : List.of(layout.logs(), layout.run(), layout.programs(), layout.photos())) {
            Files.createDirectories(directory);
        }
    }
}
