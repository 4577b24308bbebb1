package org.wangge.issue.photo.store;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.wangge.kit.setting.AtLeastOne;

/** Which S3 server and bucket photos are kept in. */
public interface S3Settings {

    /** Where servers other than Amazon's take a client that names no region to be. */
    String USUAL_REGION = "us-east-1";

    /** The bucket, which exists already and holds nothing else. */
    Optional<String> bucket();

    /** The server's address. Without one, Amazon's of the region. */
    Optional<URI> endpoint();

    /** Needed only where there is no endpoint; many servers take any. */
    Optional<String> region();

    /** Without this and the secret key, the ways of the AWS SDK are tried: its variables, a role of the machine or pod. */
    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Whether the bucket is named in the path, as most servers want it, rather than in the host name. */
    @WithDefault("true")
    boolean pathStyle();

    /** How long one request, with all its repetitions, may take. One carries at most 5 MiB. */
    @WithDefault("PT10S")
    Duration timeout();

    /** Requests at a time; a download lasts as long as its reader takes to read it. */
    @WithDefault("64")
    @WithConverter(AtLeastOne.class)
    int connections();

    /** Refuses, in one line, what cannot work. */
    default String requiredBucket() {
        if (endpoint().isEmpty() && region().isEmpty()) {
            throw new ConfigurationException("wangge.photos.store is s3: set wangge.photos.s3.endpoint"
                    + " (WANGGE_PHOTOS_S3_ENDPOINT), or wangge.photos.s3.region for Amazon's own");
        }
        if (accessKey().isPresent() != secretKey().isPresent()) {
            throw new ConfigurationException(
                    "Set both wangge.photos.s3.access-key (WANGGE_PHOTOS_S3_ACCESS_KEY) and wangge.photos.s3.secret-key"
                            + " (WANGGE_PHOTOS_S3_SECRET_KEY), or neither");
        }
        return bucket().orElseThrow(() -> new ConfigurationException(
                "wangge.photos.store is s3: set wangge.photos.s3.bucket (WANGGE_PHOTOS_S3_BUCKET)"));
    }
}
