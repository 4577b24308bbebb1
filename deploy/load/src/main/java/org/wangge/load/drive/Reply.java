package org.wangge.load.drive;

import java.util.Optional;

/** What a service answered. Few want to know more than the status, so the head is searched when somebody does. */
public record Reply(int status, String head, String body) {

    public Optional<String> header(String name) {
        return header(head, name);
    }

    /** Whether the service hangs up after it. */
    boolean isLast() {
        return header("connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    static Optional<String> header(String head, String name) {
        for (int line = head.indexOf('\n'); line >= 0; line = head.indexOf('\n', line + 1)) {
            int colon = line + 1 + name.length();
            if (head.regionMatches(true, line + 1, name, 0, name.length())
                    && colon < head.length()
                    && head.charAt(colon) == ':') {
                int end = head.indexOf('\r', colon);
                return Optional.of(
                        head.substring(colon + 1, end < 0 ? head.length() : end).strip());
            }
        }
        return Optional.empty();
    }
}
