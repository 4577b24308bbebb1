package org.wangge.issue.photo.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.wangge.embedded.Ports;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server, a process of its own with a directory of its own, that can be stopped, started and frozen. */
public final class S3Server {

    public static final String ACCESS_KEY = "wangge";
    public static final String SECRET_KEY = "wangge-secret";
    public static final String BUCKET = "photos";

    private final int port = Ports.free();
    private final Path home;
    private Process process;

    /** Starts one that is stopped with this JVM at the latest. */
    public S3Server() {
        try {
            home = Files.createTempDirectory(Files.createDirectories(Path.of("target/s3")), "server")
                    .toAbsolutePath();
            Files.createDirectories(home.resolve("data").resolve(BUCKET));
            Files.writeString(home.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=%s
                    s3proxy.authorization=aws-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(
                            endpoint(), ACCESS_KEY, SECRET_KEY, home.resolve("data")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "s3-stop"));
        start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public S3Client client() {
        return S3Connection.to(settings(Duration.ofSeconds(30)));
    }

    S3Settings settings(Duration timeout) {
        return new TestS3Settings(endpoint(), timeout);
    }

    public void start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            new File("target/s3/s3proxy.jar").getAbsolutePath(),
                            "--properties",
                            home.resolve("s3proxy.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Ports.taken(port));
    }

    public void stop() {
        try {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on it takes connections and answers nothing. */
    public void freeze() {
        signal("STOP");
        // A thread that ends meanwhile is looked for in vain, and then they are looked at again.
        Awaitility.await().ignoreExceptions().until(this::stands);
    }

    /** Whether each of its threads has taken notice of the signal, where that can be seen (Linux). */
    private boolean stands() throws IOException {
        Path threads = Path.of("/proc/" + process.pid() + "/task");
        if (!Files.isDirectory(threads)) {
            return true;
        }
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                String stat = Files.readString(thread.resolve("stat"));
                if (!stat.substring(stat.lastIndexOf(')') + 2).startsWith("T")) {
                    return false;
                }
            }
        }
        return true;
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
