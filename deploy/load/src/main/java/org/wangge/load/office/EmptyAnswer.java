package org.wangge.load.office;

import java.io.IOException;
import org.wangge.load.drive.Call;
import org.wangge.load.drive.Wire;
import org.wangge.testing.ServiceProcess;

/**
 * The answer of an endpoint that does nothing, to a caller whose token is verified. The service has it because it was built with the
 * profile {@code measured}.
 */
public final class EmptyAnswer {

    private static final String PATH = "/v1/empty";

    public static final int STATUS = 204;

    public static final String WHY =
            "the empty answer is that of a REST endpoint that does nothing, to a caller whose token is verified";

    private EmptyAnswer() {}

    /** Makes sure that the service has it, and asks for the token. */
    public static Call of(ServiceProcess service, String token) throws IOException {
        Call known = Call.get(PATH, token);
        try (Wire wire = new Wire(service.url())) {
            int stranger = wire.send(Call.get(PATH, "")).status();
            int caller = wire.send(known).status();
            if (stranger != 401 || caller != STATUS) {
                throw new IllegalStateException(
                        "The empty endpoint answers a stranger " + stranger + " and a caller it knows " + caller);
            }
        }
        return known;
    }
}
