package org.wangge.load.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this run starts further JVMs: the same one, with the same class path. */
public final class Java {

    /** Releases from this one on warn about what Netty and Kafka do in memory, unless they are told. */
    private static final int WARNS_OF_UNSAFE = 24;

    private Java() {}

    public static List<String> command(List<String> options, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(quiet());
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> quiet() {
        return Runtime.version().feature() < WARNS_OF_UNSAFE
                ? List.of()
                : List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    static File log(String name) {
        return Path.of("target", name + ".log").toFile();
    }
}
