package org.wangge.faults.stack;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is made of. Faults whose plans are equal may use one stack after another.
 *
 * @param issues        copies of issue-service
 * @param notifications copies of notification-service
 * @param neighbours    whether grid- and personnel-service run, too
 * @param data          where PostgreSQL keeps its data; a temporary folder unless said
 * @param issueSettings environment of issue-service beside the usual
 */
public record Plan(
        int issues,
        int notifications,
        boolean neighbours,
        @Nullable Path data,
        Map<String, String> issueSettings) {

    /** One copy of issue- and one of notification-service. */
    public static final Plan USUAL = new Plan(1, 1, false, null, Map.of());

    /** Two copies of each. */
    public static final Plan TWO_COPIES = new Plan(2, 2, false, null, Map.of());

    /** With grid- and personnel-service. */
    public static final Plan ALL_SERVICES = new Plan(1, 1, true, null, Map.of());

    public Plan dataIn(Path folder) {
        return new Plan(issues, notifications, neighbours, folder, issueSettings);
    }

    public Plan issueSettings(Map<String, String> settings) {
        return new Plan(issues, notifications, neighbours, data, Map.copyOf(settings));
    }

    /** Names its folder of logs. */
    String name() {
        return issues + "-issue-" + notifications + "-notification" + (neighbours ? "-all" : "")
                + (data == null ? "" : "-own-disk")
                + (issueSettings.isEmpty() ? "" : "-" + Integer.toHexString(issueSettings.hashCode()));
    }
}
