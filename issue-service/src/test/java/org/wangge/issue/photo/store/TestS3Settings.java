package org.wangge.issue.photo.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings with which the server of the tests is used. */
record TestS3Settings(
        Optional<String> bucket,
        Optional<URI> endpoint,
        Optional<String> region,
        Optional<String> accessKey,
        Optional<String> secretKey,
        boolean pathStyle,
        Duration timeout,
        int connections)
        implements S3Settings {

    TestS3Settings(URI endpoint, Duration timeout) {
        this(endpoint, timeout, S3Server.SECRET_KEY);
    }

    private TestS3Settings(URI endpoint, Duration timeout, String secret) {
        this(
                Optional.of(S3Server.BUCKET),
                Optional.of(endpoint),
                Optional.empty(),
                Optional.of(S3Server.ACCESS_KEY),
                Optional.of(secret),
                true,
                timeout,
                8);
    }

    static TestS3Settings withSecret(URI endpoint, String secret) {
        return new TestS3Settings(endpoint, Duration.ofSeconds(5), secret);
    }
}
