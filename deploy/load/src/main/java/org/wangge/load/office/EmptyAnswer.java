package org.wangge.load.office;

import java.io.IOException;
import java.util.Map;
import org.wangge.load.drive.Call;
import org.wangge.load.drive.Wire;
import org.wangge.testing.ServiceProcess;

/**
 * The cheapest answer a service gives to somebody it knows: that it is alive. For the run, a setting makes it ask who calls, so
 * that the token is verified as for any other answer; there is nothing after that.
 */
public final class EmptyAnswer {

    private static final String PATH = "/q/health/live";

    /** For the service that is to give it. */
    public static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.auth.permission.alive.paths",
            PATH,
            "quarkus.http.auth.permission.alive.policy",
            "authenticated");

    public static final int STATUS = 200;

    public static final String WHY = "the empty answer is the liveness probe's, to a caller whose token is verified";

    private EmptyAnswer() {}

    /** Makes sure that the service asks for the token. */
    public static Call of(ServiceProcess service, String token) throws IOException {
        Call known = Call.get(PATH, token);
        try (Wire wire = new Wire(service.url())) {
            int stranger = wire.send(Call.get(PATH, "")).status();
            int caller = wire.send(known).status();
            if (stranger != 401 || caller != STATUS) {
                throw new IllegalStateException(
                        "Liveness answers a stranger " + stranger + " and a caller it knows " + caller);
            }
        }
        return known;
    }
}
