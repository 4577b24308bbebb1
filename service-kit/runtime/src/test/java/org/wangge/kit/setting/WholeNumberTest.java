package org.wangge.kit.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNumberTest {

    @ConfigMapping(prefix = "fountain")
    interface Fountain {

        @WithDefault("4")
        @WithConverter(Jets.class)
        int jets();

        @WithConverter(AtLeastOne.class)
        Optional<Integer> basins();

        Map<String, @WithConverter(AtLeastOne.class) Integer> coins();

        final class Jets extends WholeNumber {
            public Jets() {
                super(2, 8);
            }
        }
    }

    private static Fountain fountain(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(Fountain.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(Fountain.class);
    }

    @Test
    void the_limits_themselves_are_allowed_and_what_is_not_said_has_its_default() {
        Fountain fountain = fountain(Map.of("fountain.jets", " 8 ", "fountain.coins.copper", "1"));
        assertEquals(8, fountain.jets());
        assertEquals(Map.of("copper", 1), fountain.coins());
        assertEquals(Optional.empty(), fountain.basins());
        assertEquals(4, fountain(Map.of("fountain.basins", "1")).jets());
        assertEquals(Optional.empty(), fountain(Map.of("fountain.basins", "")).basins());
        assertEquals(Optional.of(1), fountain(Map.of("fountain.basins", "1")).basins());
    }

    @ParameterizedTest
    @CsvSource({
        "fountain.jets,1,2",
        "fountain.jets,9,8",
        "fountain.jets,many,many",
        "fountain.jets,'',''",
        "fountain.basins,0,1",
        "fountain.coins.copper,-1,1"
    })
    void what_is_beyond_them_is_refused_by_the_settings_name(String setting, String value, String said) {
        Throwable refused = assertThrows(ConfigValidationException.class, () -> fountain(Map.of(setting, value)));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(setting) && message.contains(said), message);
    }
}
