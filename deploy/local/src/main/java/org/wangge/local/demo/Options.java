package org.wangge.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What the demo was asked to do. The defaults fit the local stack. */
record Options(int issues, URI gateway, String kafka, Path seeds, String password, int hands) {
    static final String USAGE = """
            deploy/local/demo [--issues N] [--gateway URL] [--kafka HOST:PORT] [--seeds FOLDER] [--password WORD] [--hands N]
              plays the great sweep against a running stack (deploy/local/up) and reconciles what came of it.
              --issues    how many issues are reported (3200)
              --gateway   where the stack answers (http://localhost:8080)
              --kafka     the broker whose topics are read for the reconciliation (127.0.0.1:19092)
              --seeds     the sample office loaded into the stack (seeds/ of this repository)
              --password  of every sample account (wangge)
              --hands     requests under way at once (16)
            Ends with 0 if everything adds up, 1 if not, 2 if it could not be played.""";

    static Options of(List<String> arguments) {
        var options = new Options(
                3200,
                URI.create("http://localhost:8080"),
                "127.0.0.1:19092",
                Path.of(System.getProperty("wangge.seeds", "seeds")),
                "wangge",
                16);
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            var option = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException("What about " + option + "?\n" + USAGE);
            }
            options = options.with(option, words.next());
        }
        return options;
    }

    private Options with(String option, String value) {
        return switch (option) {
            case "--issues" -> new Options(count(option, value), gateway, kafka, seeds, password, hands);
            case "--gateway" -> new Options(issues, URI.create(value), kafka, seeds, password, hands);
            case "--kafka" -> new Options(issues, gateway, value, seeds, password, hands);
            case "--seeds" -> new Options(issues, gateway, kafka, Path.of(value), password, hands);
            case "--password" -> new Options(issues, gateway, kafka, seeds, value, hands);
            case "--hands" -> new Options(issues, gateway, kafka, seeds, password, count(option, value));
            default -> throw new IllegalArgumentException("There is no option " + option + ".\n" + USAGE);
        };
    }

    private static int count(String option, String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(option + " takes a number from 1 to 999999, not " + value + ".");
        }
        return Integer.parseInt(value);
    }
}
