package org.wangge.load.drive;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a service answered; header names in lower case. */
public record Reply(int status, Map<String, String> headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
