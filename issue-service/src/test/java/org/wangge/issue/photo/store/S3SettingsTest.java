package org.wangge.issue.photo.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3SettingsTest {

    private static final Map<String, String> WHOLE = Map.of(
            "wangge.photos.s3.bucket", "photos",
            "wangge.photos.s3.endpoint", "http://s3:9000",
            "wangge.photos.s3.access-key", "key",
            "wangge.photos.s3.secret-key", "secret");

    private static S3Settings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(S3Settings.class, "wangge.photos.s3")
                .withDefaultValues(values)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(S3Settings.class, "wangge.photos.s3");
    }

    @ParameterizedTest
    @CsvSource({
        "bucket,WANGGE_PHOTOS_S3_BUCKET",
        "endpoint,WANGGE_PHOTOS_S3_ENDPOINT",
        "access-key,WANGGE_PHOTOS_S3_ACCESS_KEY",
        "secret-key,WANGGE_PHOTOS_S3_SECRET_KEY"
    })
    void what_is_missing_is_named_in_one_line(String missing, String variable) {
        Map<String, String> values = new HashMap<>(WHOLE);
        values.remove("wangge.photos.s3." + missing);
        String message = String.valueOf(assertThrows(ConfigurationException.class, settings(values)::requiredBucket)
                .getMessage());
        assertTrue(message.contains(variable) && !message.contains("\n"), message);
    }

    @Test
    void a_region_stands_for_amazons_own_server_and_a_role_for_keys() {
        Map<String, String> values =
                Map.of("wangge.photos.s3.bucket", "photos", "wangge.photos.s3.region", "cn-north-1");
        assertEquals("photos", settings(values).requiredBucket());
        assertEquals("photos", settings(WHOLE).requiredBucket());
    }
}
