package org.wangge.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wangge.load.figure.Effort;

class OptionsTest {

    @Test
    void figures_and_options_come_in_any_order() {
        assertEquals(
                new Options(false, false, Effort.QUICK, Path.of("table.md"), List.of("relay", "cost")),
                Options.of("relay", "--quick", "cost", "--out", "table.md"));
    }

    @Test
    void nothing_said_is_everything_in_full() {
        assertEquals(new Options(false, false, Effort.FULL, null, List.of()), Options.of());
    }

    @Test
    void what_is_not_known_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Options.of("--fast"));
        assertThrows(IllegalArgumentException.class, () -> Options.of("--out"));
    }
}
