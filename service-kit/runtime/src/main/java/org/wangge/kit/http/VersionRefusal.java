package org.wangge.kit.http;

import org.wangge.kit.problem.Refusal;

/** The caller's {@code If-Match} is malformed (400), missing (428) or out of date (412). */
final class VersionRefusal extends Refusal {

    VersionRefusal(int status, String slug, Object... arguments) {
        super(status, slug, arguments);
    }
}
