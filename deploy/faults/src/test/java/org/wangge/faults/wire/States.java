package org.wangge.faults.wire;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.testing.Topics;

/** States as grid-service sends them. */
public final class States {

    private static final List<List<Double>> FAR_AWAY = List.of(
            List.of(80.0, 30.0), List.of(80.1, 30.0), List.of(80.1, 30.1), List.of(80.0, 30.1), List.of(80.0, 30.0));

    private States() {}

    /** An office of its own, far from all others, as it stands at a version. */
    public static void sendOffice(UUID id, long version) {
        Topics.sendEvent(
                "grids",
                id,
                Map.of(
                        "id",
                        id,
                        "version",
                        version,
                        "office",
                        id,
                        "level",
                        1,
                        "code",
                        "far-" + id,
                        "name",
                        "version " + version,
                        "kind",
                        "OFFICE",
                        "managingBody",
                        "far",
                        "boundary",
                        Map.of("type", "MultiPolygon", "coordinates", List.of(List.of(FAR_AWAY)))));
    }
}
