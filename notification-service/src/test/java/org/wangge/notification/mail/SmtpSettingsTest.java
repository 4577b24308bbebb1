package org.wangge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpSettingsTest {

    private static SmtpSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(SmtpSettings.class)
                .withConverter(Duration.class, 1, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(SmtpSettings.class);
    }

    @ParameterizedTest
    @CsvSource({
        "wangge.smtp.from,grid office",
        "wangge.smtp.from,office@",
        "wangge.smtp.port,0",
        "wangge.smtp.port,65536"
    })
    void what_no_mail_could_go_out_with_is_refused_by_its_name(String setting, String value) {
        String message =
                String.valueOf(assertThrows(ConfigValidationException.class, () -> settings(Map.of(setting, value)))
                        .getMessage());
        assertTrue(message.contains(setting) && message.contains(value), message);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Map<String, String> wrong = Map.of("wangge.smtp.from", "office@", "wangge.smtp.port", "0");
        assertEquals(
                2,
                assertThrows(ConfigValidationException.class, () -> settings(wrong))
                        .getProblemCount());
    }

    @Test
    void a_sender_may_have_a_name() {
        SmtpSettings settings = settings(Map.of("wangge.smtp.from", "Grid office <office@example.org>"));
        assertEquals("office@example.org", settings.from().getAddress());
        assertEquals("Grid office", settings.from().getPersonal());
        assertEquals(25, settings.port());
    }
}
