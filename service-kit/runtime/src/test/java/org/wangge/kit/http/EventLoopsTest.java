package org.wangge.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLoopsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "16, 8"})
    void one_for_every_two_processors_and_at_least_one(int processors, String loops) {
        assertEquals(loops, new EventLoops(processors).getValue(EventLoops.PROPERTY));
    }

    @Test
    void the_configuration_asks_it() {
        ConfigValue asked = ConfigProvider.getConfig().getConfigValue(EventLoops.PROPERTY);
        assertEquals(new EventLoops().getName(), asked.getSourceName());
        assertEquals(new EventLoops().getValue(EventLoops.PROPERTY), asked.getValue());
    }
}
