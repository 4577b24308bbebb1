package org.wangge.local.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wangge.embedded.CannotStart;
import org.wangge.embedded.DataDirectory;

/**
 * The real Keycloak from its Maven distribution: unpacked and built for PostgreSQL once, then started with the sample
 * realm, which it imports where the realm does not exist yet.
 */
final class Keycloak {
    static final String NAME = "keycloak";
    static final String DATABASE = "keycloak";
    private static final int BUILD_HEAP = 512;
    private static final int HEAP = 320;
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private final Layout layout;
    private final Path zip;
    private final Path home;

    Keycloak(Layout layout, Path zip) {
        this.layout = layout;
        this.zip = zip;
        this.home = layout.programs().resolve(String.valueOf(zip.getFileName()).replaceFirst("\\.zip$", ""));
    }

    /** Unpacks and builds, unless that is done. */
    void prepare(Console console) throws InterruptedException {
        Path built = home.resolve("built-for-wangge");
        try {
            if (!Files.exists(built)) {
                console.progress("keycloak is unpacked and built, once");
                DataDirectory.delete(home);
                Zip.unpack(zip, home);
                build();
                Files.createFile(built);
            }
            Path imported = home.resolve("data/import/wangge-realm.json");
            Files.createDirectories(imported.resolveSibling("."));
            Files.writeString(
                    imported, Files.readString(layout.realm()).replace(":8080/", ":" + layout.gatewayPort() + "/"));
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be unpacked into " + home + ": " + e.getMessage(), e);
        }
    }

    private void build() throws IOException, InterruptedException {
        List<String> options = List.of("build", "--db=postgres", "--http-relative-path=/auth");
        Process build = new ProcessBuilder(Child.wrapped(NAME, java(BUILD_HEAP, options)))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(layout.log(NAME).toFile()))
                .start();
        int exit = build.waitFor();
        build.getOutputStream().close();
        if (exit != 0) {
            throw new CannotStart("Keycloak could not be built (log: " + layout.log(NAME) + ")");
        }
    }

    Child child(Console console) {
        List<String> options = List.of("start", "--optimized", "--import-realm");
        return new Child(NAME, java(HEAP, options), environment(), layout, console);
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", layout.databaseUrl(DATABASE)),
                Map.entry("KC_DB_USERNAME", DATABASE),
                Map.entry("KC_DB_PASSWORD", Layout.SAMPLE_PASSWORD),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "16"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "localhost"),
                Map.entry("KC_HTTP_PORT", Integer.toString(layout.keycloakPort())),
                Map.entry("KC_HOSTNAME", layout.gateway() + "/auth"),
                Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", Layout.SAMPLE_PASSWORD));
    }

    private List<String> java(int heap, List<String> options) {
        List<String> rest = new ArrayList<>(OPENED);
        rest.add("-Dkc.home.dir=" + home);
        rest.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        rest.add("-Dpicocli.disable.closures=true");
        rest.add("-Dquarkus-log-max-startup-records=10000");
        rest.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        rest.add("-Duser.language=en");
        rest.add("-Duser.country=US");
        rest.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        rest.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        rest.addAll(options);
        return JavaCommand.of(layout, heap, rest);
    }
}
