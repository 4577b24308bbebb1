package org.wangge.faults.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.agent.HaltSwitch;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Surroundings;

/** One copy of a service, with the switch that halts it if the stack has any. */
public record Member(ServiceProcess process, @Nullable HaltSwitch haltSwitch) {

    private static final List<String> SMALL =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    static Member of(
            String title,
            String database,
            Map<String, String> settings,
            Surroundings surroundings,
            @Nullable Path switches) {
        List<String> options = new ArrayList<>(SMALL);
        HaltSwitch haltSwitch = switches == null ? null : new HaltSwitch(switches);
        if (haltSwitch != null) {
            options.add(haltSwitch.jvmOption());
        }
        return new Member(new ServiceProcess(title, database, settings, options, surroundings), haltSwitch);
    }

    /** Throws {@link IllegalStateException} in a stack without switches. */
    public HaltSwitch halting() {
        if (haltSwitch == null) {
            throw new IllegalStateException("This stack has no switches");
        }
        return haltSwitch;
    }
}
