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
            new SampleOffice(URI.create(arguments[0]), Path.of(arguments[1]), password, console).load();
        } catch (Unexpected | NoAnswer e) {
            console.plain("The sample office is not loaded; what is there stays, so try again. " + e.getMessage());
            System.exit(1);
        }
    }
}
