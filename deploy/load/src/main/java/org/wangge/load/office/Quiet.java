package org.wangge.load.office;

import java.util.Map;

/** Settings under which a service does what it is asked and nothing besides, so that what it is asked can be counted. */
public final class Quiet {

    public static final Map<String, String> SETTINGS = Map.of(
            "wangge.outbox.enabled", "false",
            "wangge.outbox.measure-every", "off",
            "wangge.territory.refresh-every", "off",
            "wangge.pulse.every", "1h",
            "wangge.watch.consumers-every", "off",
            "wangge.issue.tally.sum-up-every", "off",
            "wangge.issue.overdue.measure-every", "off");

    private Quiet() {}
}
