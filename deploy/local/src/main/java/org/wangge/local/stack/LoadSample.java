package org.wangge.local.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wangge.local.api.NoAnswer;
import org.wangge.local.api.Unexpected;

/** Loads the sample office into a stack that runs elsewhere: the command behind {@code deploy/compose/load-sample}. */
public final class LoadSample {
    private LoadSample() {}

    /** Arguments: the gateway's address, the folder of seeds, a file with the sample accounts' password. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (arguments.length != 3) {
            console.plain("What is wanted: the gateway's address, the folder of seeds, a file with the password.");
            System.exit(2);
        }
        String password = Files.readString(Path.of(arguments[2])).strip();
        try {
            into(URI.create(arguments[0]), Path.of(arguments[1]), password, console);
        } catch (Unexpected | NoAnswer e) {
            console.plain("The sample office is not loaded; what is there stays, so try again. " + e.getMessage());
            System.exit(1);
        }
    }

    /** Loads it; every step may be repeated. Fails with {@link Unexpected} or {@link NoAnswer} where the stack does. */
    public static void into(URI gateway, Path seeds, String password, PrintStream out)
            throws IOException, InterruptedException {
        into(gateway, seeds, password, new Console(out));
    }

    private static void into(URI gateway, Path seeds, String password, Console console)
            throws IOException, InterruptedException {
        new SampleOffice(gateway, seeds, password, console).load();
    }
}
