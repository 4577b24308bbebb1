package org.wangge.load.office;

import java.util.Map;
import org.wangge.load.drive.Call;

/** The cheapest answer a service gives to somebody it knows: the whole way through HTTP and no work at its end. */
public final class EmptyAnswer {

    public static final int STATUS = 200;

    public static final String WHY = "the empty answer is OPTIONS";

    private EmptyAnswer() {}

    public static Call of(String path, String token) {
        return Call.of("OPTIONS", path, token, Map.of(), "");
    }
}
