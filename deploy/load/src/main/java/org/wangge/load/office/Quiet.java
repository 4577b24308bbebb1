package org.wangge.load.office;

import java.util.Map;

/** Settings under which a service does what it is asked and nothing besides, so that what it is asked can be counted. */
public final class Quiet {

    public static final Map<String, String> SETTINGS = Map.of(
            "WANGGE_OUTBOX_ENABLED", "false",
            "WANGGE_OUTBOX_MEASURE_EVERY", "off",
            "WANGGE_TERRITORY_REFRESH_EVERY", "off");

    private Quiet() {}
}
