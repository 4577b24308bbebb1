package org.wangge.faults.stack;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is made of.
 *
 * @param name          names its folder of logs
 * @param issues        copies of issue-service
 * @param notifications copies of notification-service
 * @param neighbours    whether grid- and personnel-service run, too
 * @param switches      whether services carry the agent that can halt them
 * @param data          where PostgreSQL keeps its data; a temporary folder unless said
 * @param issueSettings environment of issue-service beside the usual
 */
public record Plan(
        String name,
        int issues,
        int notifications,
        boolean neighbours,
        boolean switches,
        @Nullable Path data,
        Map<String, String> issueSettings) {

    /** One copy of issue- and one of notification-service, as they are shipped. */
    public static Plan named(String name) {
        return new Plan(name, 1, 1, false, false, null, Map.of());
    }

    public Plan copies(int issueServices, int notificationServices) {
        return new Plan(name, issueServices, notificationServices, neighbours, switches, data, issueSettings);
    }

    public Plan withNeighbours() {
        return new Plan(name, issues, notifications, true, switches, data, issueSettings);
    }

    public Plan withSwitches() {
        return new Plan(name, issues, notifications, neighbours, true, data, issueSettings);
    }

    public Plan dataIn(Path folder) {
        return new Plan(name, issues, notifications, neighbours, switches, folder, issueSettings);
    }

    public Plan issueSettings(Map<String, String> settings) {
        return new Plan(name, issues, notifications, neighbours, switches, data, Map.copyOf(settings));
    }
}
