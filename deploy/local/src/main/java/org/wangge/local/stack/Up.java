package org.wangge.local.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.wangge.embedded.CannotStart;

/** The launcher behind {@code deploy/local/up}: runs the whole system until Ctrl-C. */
public final class Up {
    private Up() {}

    /** System properties: {@code wangge.root} the repository, {@code wangge.keycloak} the distribution's zip. */
    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (Options.Misused e) {
            console.plain(String.valueOf(e.getMessage()));
            System.exit(2);
            return;
        }
        Path root =
                Path.of(System.getProperty("wangge.root", ".")).toAbsolutePath().normalize();
        Path data = Path.of(System.getProperty(
                "wangge.data", root.resolve("deploy/local/data").toString()));
        Layout layout = new Layout(root, data.toAbsolutePath().normalize(), options.port(), options.shift());
        Path keycloak = Path.of(System.getProperty("wangge.keycloak", ""));
        Shutdown shutdown = new Shutdown(console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shutdown, console), "wangge-stop"));
        try {
            start(options, layout, keycloak, shutdown, console);
        } catch (RuntimeException e) {
            if (!shutdown.stopping()) {
                console.plain("Wangge does not start: " + said(e));
                System.exit(1);
            }
        }
        new CountDownLatch(1).await();
    }

    private static void start(Options options, Layout layout, Path keycloak, Shutdown shutdown, Console console)
            throws InterruptedException {
        SingleInstance instance = Ground.take(options, layout, console);
        shutdown.add(Shutdown.Step.LOCK, "lock", instance::close);
        LauncherLog.into(layout.log("launcher"));
        new Stack(options, layout, keycloak, shutdown, console).start();
        DevMode.prepare(options, layout, shutdown);
        SampleOffice.load(options, layout, console);
        console.plain(Welcome.text(options, layout));
    }

    private static String said(RuntimeException e) {
        return e instanceof CannotStart ? String.valueOf(e.getMessage()) : e.toString();
    }

    private static void stop(Shutdown shutdown, Console console) {
        boolean something = shutdown.anything();
        if (something) {
            console.progress("stopping");
        }
        shutdown.run();
        if (something) {
            console.progress("stopped");
        }
    }
}
