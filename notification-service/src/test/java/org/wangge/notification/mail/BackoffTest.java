package org.wangge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({"0,10", "1,10", "2,20", "3,40", "9,2560", "10,3600", "1000,3600"})
    void doubles_up_to_its_limit(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), backoff.after(failures));
    }
}
