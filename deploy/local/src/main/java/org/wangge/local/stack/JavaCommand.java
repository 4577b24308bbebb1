package org.wangge.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of this JDK's {@code java}, set for small memory and a fast start. */
final class JavaCommand {
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private JavaCommand() {}

    static List<String> of(Layout layout, int heapMegabytes, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(SMALL);
        command.add(Leftovers.mark(layout));
        command.addAll(rest);
        return command;
    }
}
