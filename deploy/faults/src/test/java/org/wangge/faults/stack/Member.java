package org.wangge.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wangge.faults.agent.HaltSwitch;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Surroundings;

/** One copy of a service, with the switch that halts it and its folder of temporary files. */
public record Member(ServiceProcess process, HaltSwitch halting, Path temporary) {

    static Member of(
            String title, String database, Map<String, String> settings, Surroundings surroundings, Path switches) {
        HaltSwitch halting = new HaltSwitch(switches);
        List<String> options = new ArrayList<>(ServiceProcess.SMALL);
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add(halting.jvmOption());
        Path temporary = folder(switches.resolve("tmp"));
        options.add("-Djava.io.tmpdir=" + temporary);
        return new Member(new ServiceProcess(title, database, settings, options, surroundings), halting, temporary);
    }

    private static Path folder(Path wanted) {
        try {
            return Files.createDirectories(wanted.toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
