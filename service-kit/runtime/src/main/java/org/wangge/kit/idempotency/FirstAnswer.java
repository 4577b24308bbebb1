package org.wangge.kit.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What the first request with a key was and what came of it.
 *
 * @param request fingerprint of the request, see {@link RequestFingerprint}
 * @param headers JSON object of the headers kept
 * @param body    JSON, null for an answer without one
 */
record FirstAnswer(
        String request,
        int status,
        String headers,
        @Nullable String body) {}
