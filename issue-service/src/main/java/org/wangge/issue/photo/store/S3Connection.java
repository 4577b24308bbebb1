package org.wangge.issue.photo.store;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** How this service speaks to an S3 server, whoever made it: nothing is asked of it that only Amazon's has, and nothing waits without end. */
public final class S3Connection {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private S3Connection() {}

    /** For the caller to close. Nothing is sent yet. */
    public static S3Client to(S3Settings settings) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(settings.region().orElse(S3Settings.USUAL_REGION)))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // The checksums of 2025 and bodies in signed chunks are what servers other than Amazon's stumble over.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .overrideConfiguration(calls -> calls.apiCallTimeout(settings.timeout()))
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(settings.connections())
                        .connectionTimeout(CONNECT_WITHIN)
                        .connectionAcquisitionTimeout(settings.timeout())
                        .socketTimeout(settings.timeout()));
        settings.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.accessKey()
                .<AwsCredentialsProvider>map(key -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, settings.secretKey().orElseThrow())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
